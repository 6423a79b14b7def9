import type { Blocker } from '@assent/blocker'
import type { Client } from '@assent/core'
import { openFront as open, type FrontPart } from './front.ts'
import type { BaseLoader, Loader } from './loader.ts'
import { npmLanguages } from './npm-languages.ts'

/** The front with the parts of the npm package, each imported by need. */
export function openFront(
  client: Client,
  base: BaseLoader,
  blocker: Blocker,
): FrontPart {
  const loader: Loader = {
    ...base,
    preferences: () => import('@assent/ui/preferences'),
    placeholders: () => import('./placeholders.ts'),
  }
  return open(client, blocker, loader, npmLanguages)
}
