import type { Blocker, BlockerParts } from '@assent/blocker'
import type { Client } from '@assent/core'
import type { UiLoader } from '@assent/ui'
import type { FrontPart } from './front.ts'
import type { PlaceholdersPart } from './placeholders.ts'

/** How the files are fetched that every page may come to need. */
export interface BaseLoader {
  front(): Promise<{
    openFront(client: Client, loader: BaseLoader): FrontPart
  }>
  desk(): Promise<typeof import('./desk.ts')>
  placeholders(): Promise<{
    openPlaceholders(
      client: Client,
      blocker: Blocker,
      loader: BaseLoader,
    ): PlaceholdersPart
  }>
  tags: BlockerParts['tags']
}

/** How all files are fetched that are not needed at once. */
export type Loader = BaseLoader & Pick<UiLoader, 'preferences'>
