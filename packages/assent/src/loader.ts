import type { Blocker, BlockerParts } from '@assent/blocker'
import type { Client, Decider, Platform } from '@assent/core'
import type { UiLoader } from '@assent/ui'
import type { FrontPart } from './front.ts'

/** How the files are fetched that every page may come to need. */
export interface BaseLoader {
  front(): Promise<{
    openFront(
      client: Client,
      platform: Platform,
      loader: BaseLoader,
      blocker: Blocker,
      decider: () => Promise<Decider>,
    ): FrontPart
  }>
  desk(): Promise<typeof import('./desk.ts')>
  tags: BlockerParts['tags']
}

/** How all files are fetched that are not needed at once. */
export interface Loader
  extends BaseLoader, Pick<UiLoader, 'preferences' | 'history'> {
  placeholders(): Promise<typeof import('./placeholders.ts')>
  judge(): Promise<typeof import('./judge.ts')>
}
