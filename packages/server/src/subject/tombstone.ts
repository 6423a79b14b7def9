import type { ReceiptRow } from '../store/tables.ts'

/**
 * What erasing empties. Id, subject, number, links and hash stay, so that the
 * chain can be verified and a late copy is not stored again.
 */
export const tombstone: Partial<ReceiptRow> = {
  at: null,
  kind: null,
  method: null,
  regime: null,
  jurisdiction: null,
  signals: null,
  notice: null,
  lang: null,
  layer: null,
  layout: null,
  granted: null,
  denied: null,
  body: null,
}
