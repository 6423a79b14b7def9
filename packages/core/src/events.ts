import type { Choices } from './choices.ts'

/** What went wrong, without the page having had to notice. */
export interface Failure {
  readonly code:
    | 'config'
    | 'gate'
    | 'gesture'
    | 'listener'
    | 'load'
    | 'not-started'
    | 'receipt'
    | 'storage'
    | 'unknown-id'
  readonly message: string
  readonly cause?: unknown
}

/** What listeners of each event get. */
export interface Events<Receipt> {
  /** The configuration is valid and the record has been read. */
  ready: { readonly choices: Choices }
  /** Choices changed, here or in another tab. */
  change: {
    readonly choices: Choices
    readonly before: Choices
    /** How, or `sync` where the change came from another tab. */
    readonly method: Method | 'sync'
  }
  /** A receipt was kept (`pending`), delivered, or refused for good. */
  receipt: {
    readonly receipt: Receipt
    readonly state: 'pending' | 'delivered' | 'refused'
  }
  /** An element waits for these ids. */
  held: { readonly element: Element; readonly ids: readonly string[] }
  /** An element was let go. */
  released: { readonly element: Element; readonly ids: readonly string[] }
  error: Failure
}

/** The act that a decision was made by. */
export type Method = 'accept-all' | 'reject-all' | 'save' | 'withdraw' | 'reset'
