import type { LiveRow } from '../store/tables.ts'

/** A way to write receipts down. */
export interface Format {
  /** Media type. */
  readonly type: string
  readonly head: string
  readonly tail: string
  /** Stands between two of them. */
  readonly between: string
  write(row: LiveRow): string
}
