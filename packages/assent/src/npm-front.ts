import type { Client } from '@assent/core'
import { languages } from '@assent/ui/languages'
import { openFront as open, type FrontPart } from './front.ts'
import type { Loader } from './loader.ts'

/** The front with the languages of the npm package, each imported by need. */
export function openFront(client: Client, loader: Loader): FrontPart {
  return open(client, loader, {
    tags: ['en', ...Object.keys(languages)],
    load: async (tag) => (await languages[tag]?.()) ?? {},
  })
}
