import type { Kept } from './shelf.ts'

/** What the web storage keys of the visitor's own copies begin with. */
export const COPY_NAME = 'assent.receipt.'

/** The visitor's own copy of a receipt. */
export interface Copy extends Kept {
  /** Where it was sent; missing where it was not to be sent. */
  readonly endpoint?: string
  /** What that answered. */
  readonly status?: number
}
