import type { Blocker } from '@assent/blocker'
import type { Client } from '@assent/core'
import type { BaseLoader } from './loader.ts'
import { npmLanguages } from './npm-languages.ts'
import {
  openPlaceholders as open,
  type PlaceholdersPart,
} from './placeholders.ts'

/** The placeholders with the languages of the npm package. */
export function openPlaceholders(
  client: Client,
  blocker: Blocker,
  loader: BaseLoader,
): PlaceholdersPart {
  return open(client, blocker, loader, npmLanguages)
}
