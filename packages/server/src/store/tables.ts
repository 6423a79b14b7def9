import type { Receipt } from '@assent/receipts'

/**
 * One receipt. Times are milliseconds since 1970. Of an erased one, only what
 * keeps the subject's chain verifiable is left: a tombstone.
 */
export interface ReceiptRow {
  id: string
  subject: string
  seq: number
  prev: string | null
  /** Hashes between spaces; null where it has none. */
  twins: string | null
  /** SHA-256 of the canonical form. */
  hash: string
  /** By the server's clock. */
  received: number
  site: string
  erased: number | null
  /** By the visitor's clock. */
  at: number | null
  kind: Receipt['event']['kind'] | null
  method: Receipt['event']['method'] | null
  regime: string | null
  /** ISO 3166; null where it is not known. */
  jurisdiction: string | null
  /**
   * Those that were on, as ids between spaces. Null in rows from before there
   * was this column.
   */
  signals: string | null
  notice: string | null
  lang: string | null
  layer: number | null
  /** Window and place of the surface; null where none was on screen. */
  layout: string | null
  /** Ids between spaces, so that one of them is found by `like '% id %'`. */
  granted: string | null
  denied: string | null
  /** The canonical form itself. */
  body: string | null
}

/** A receipt that is not erased. */
export type LiveRow = {
  [Column in keyof ReceiptRow]: Column extends
    | 'prev'
    | 'twins'
    | 'erased'
    | 'layout'
    | 'jurisdiction'
    | 'signals'
    ? ReceiptRow[Column]
    : NonNullable<ReceiptRow[Column]>
}

/** What is to be done, or not done, with a subject's receipts. */
export type Mark = 'blocked' | 'held' | 'legal-hold'

/** What a token lets its bearer do. */
export type Role = 'read' | 'export' | 'erase' | 'administer'

/** What visitors were told; never changed, and never removed. */
export interface NoticeRow {
  /** SHA-256 of the body, as receipts name it. */
  hash: string
  version: string
  /** Milliseconds since 1970. */
  added: number
  /** The canonical form itself. */
  body: string
}

/** What the database holds. */
export interface Tables {
  receipts: ReceiptRow
  notices: NoticeRow
  marks: { subject: string; mark: Mark; since: number }
  tokens: {
    name: string
    /** SHA-256; the token itself is kept nowhere. */
    hash: string
    /** Between spaces. */
    roles: string
    created: number
    expires: number
  }
  audit: {
    id: string
    at: number
    /** Who: `visitor`, `token:name`, `command:user` or `retention`. */
    actor: string
    action: string
    /** JSON. */
    detail: string
  }
  deliveries: {
    id: string
    url: string
    body: string
    created: number
    /** Not sent again before; null once given up. */
    due: number | null
    tries: number
  }
}
