import type { LiveRow } from '../store/tables.ts'

/** Something that the site's owner may have to act upon. */
export interface SubjectEvent {
  readonly type:
    | 'receipt.withdrawn'
    | 'receipt.expired'
    | 'receipt.signal'
    | 'receipt.separate-granted'
    | 'subject.blocked'
    | 'subject.erased'
    | 'subject.erasure-refused'
  /** By the server's clock. */
  readonly time: number
  readonly subject: string
  readonly site: string
  readonly regime: string
  /** Id of the receipt, where it is one. */
  readonly receipt?: string
  readonly method?: LiveRow['method']
  /** Those that it denies, or grants. */
  readonly purposes?: readonly string[]
  /** Whether one of them was asked for by itself. */
  readonly separate?: true
}
