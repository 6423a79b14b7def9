import type { Client } from '@assent/core'
import type { UiLoader } from '@assent/ui'
import type { FrontPart } from './front.ts'

/** How the files that are not needed at once are fetched. */
export interface Loader extends UiLoader {
  front(): Promise<{
    openFront(client: Client, loader: Loader): FrontPart
  }>
  desk(): Promise<typeof import('./desk.ts')>
}
