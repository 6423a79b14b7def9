import { canonicalJson, checkChain, type ChainFault } from '@assent/receipts'
import { rowOf } from '../intake/row-of.ts'
import type { ReceiptRow } from '../store/tables.ts'

/**
 * Whether a row is what its body says, and the body what its hash says. Bodies
 * could have signals before there was a column for them.
 */
function isIntact(row: ReceiptRow): boolean {
  if (row.body === null) return true
  try {
    const { signals, ...expected } = rowOf(JSON.parse(row.body), row.received)
    const whole = {
      ...expected,
      signals: row.signals === null ? null : signals,
    }
    return canonicalJson(whole) === canonicalJson(row)
  } catch {
    // A body that cannot be read as a receipt is not the one that was sent.
    return false
  }
}

/**
 * Checks one subject's rows, in the order of their numbers. Tombstones count
 * as links.
 */
export function checkRows(rows: readonly ReceiptRow[]): ChainFault[] {
  return checkChain(
    rows[0]?.subject ?? '',
    rows.map((row) => ({
      ...row,
      twins: row.twins?.split(' ') ?? [],
      isIntact: isIntact(row),
    })),
  )
}
