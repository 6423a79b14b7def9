import type { BlockerParts } from '@assent/blocker'
import type { Client } from '@assent/core'
import type { UiLoader } from '@assent/ui'
import type { FrontPart } from './front.ts'

/** How the files are fetched that every page may come to need. */
export interface BaseLoader {
  front(): Promise<{
    openFront(client: Client, loader: BaseLoader): FrontPart
  }>
  desk(): Promise<typeof import('./desk.ts')>
  tags: BlockerParts['tags']
}

/** How all files are fetched that are not needed at once. */
export type Loader = BaseLoader & Pick<UiLoader, 'preferences'>
