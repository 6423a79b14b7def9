import { stringify } from 'csv-stringify/browser/esm/sync'
import type { LiveRow } from '../store/tables.ts'
import { separateOf } from '../intake/separate-of.ts'
import type { Format } from './format.ts'

const columns = {
  id: (row) => row.id,
  subject: (row) => row.subject,
  seq: (row) => row.seq,
  prev: (row) => row.prev,
  twins: (row) => row.twins,
  hash: (row) => row.hash,
  received: (row) => new Date(row.received).toISOString(),
  decided: (row) => new Date(row.at).toISOString(),
  site: (row) => row.site,
  kind: (row) => row.kind,
  method: (row) => row.method,
  regime: (row) => row.regime,
  notice: (row) => row.notice,
  language: (row) => row.lang,
  layer: (row) => row.layer,
  layout: (row) => row.layout,
  granted: (row) => row.granted.trim(),
  denied: (row) => row.denied.trim(),
  jurisdiction: (row) => row.jurisdiction,
  signals: (row) => row.signals?.trim(),
  separate: (row) => separateOf(row).join(' '),
} satisfies Record<string, (row: LiveRow) => unknown>

// A spreadsheet would take a hash that begins with `-` for a formula.
const options = { escape_formulas: true, record_delimiter: 'windows' } as const

/** A line for each receipt. RFC 4180. */
export const csv: Format = {
  type: 'text/csv; charset=utf-8; header=present',
  head: stringify([Object.keys(columns)], options),
  tail: '',
  between: '',
  write: (row) =>
    stringify([Object.values(columns).map((read) => read(row))], options),
}
