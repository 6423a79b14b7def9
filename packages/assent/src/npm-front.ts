import type { Client } from '@assent/core'
import { openFront as open, type FrontPart } from './front.ts'
import type { BaseLoader } from './loader.ts'
import { npmLanguages } from './npm-languages.ts'

/** The front with the languages of the npm package, each imported by need. */
export function openFront(client: Client, base: BaseLoader): FrontPart {
  const preferences = (): Promise<typeof import('@assent/ui/preferences')> =>
    import('@assent/ui/preferences')
  return open(client, { ...base, preferences }, npmLanguages)
}
