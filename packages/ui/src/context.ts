import type { Client } from '@assent/core'
import type { Messages } from './messages.ts'

/** Fetches what is not needed at once; results are remembered. */
export interface UiLoader {
  preferences(): Promise<typeof import('./preferences/index.ts')>
  /** What carries decisions out, fetched before one is made. */
  desk(): Promise<unknown>
}

/** What the interface needs from the delivery. */
export interface UiContext {
  readonly client: Client
  /** Version and hash of the code that shows it, for receipts. */
  readonly sdk: string
  /** Texts of the language, empty for English. */
  readonly language: Partial<Messages>
  readonly loader: UiLoader
}
