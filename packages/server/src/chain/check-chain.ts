import { canonicalJson } from '@assent/receipts'
import { rowOf } from '../intake/row-of.ts'
import type { ReceiptRow } from '../store/tables.ts'

/** Where a subject's chain of receipts is not whole, and why. */
export interface Fault {
  readonly subject: string
  /** The receipt's number; of a gap, the first that is missing. */
  readonly index: number
  readonly fault: 'altered' | 'missing' | 'doubled'
}

/** Whether a row is what its body says, and the body what its hash says. */
function isIntact(row: ReceiptRow): boolean {
  if (row.body === null) return true
  try {
    const expected = rowOf(JSON.parse(row.body), row.received)
    return canonicalJson(expected) === canonicalJson(row)
  } catch {
    // A body that cannot be read as a receipt is not the one that was sent.
    return false
  }
}

function isLinked(row: ReceiptRow, before: readonly ReceiptRow[]): boolean {
  if (row.seq === 1) return row.prev === null
  return !before.length || before.some(({ hash }) => hash === row.prev)
}

function byNumber(rows: readonly ReceiptRow[]): Map<number, ReceiptRow[]> {
  const numbers = new Map<number, ReceiptRow[]>()
  for (const row of rows) {
    const twins = numbers.get(row.seq)
    if (twins) twins.push(row)
    else numbers.set(row.seq, [row])
  }
  return numbers
}

/**
 * Checks one subject's receipts, in the order of their numbers. Tombstones
 * count as links.
 */
export function checkChain(rows: readonly ReceiptRow[]): Fault[] {
  const faults = new Map<number, Fault['fault']>()
  const tell = (index: number, fault: Fault['fault']) =>
    faults.has(index) || faults.set(index, fault)
  let before: ReceiptRow[] = []
  let last = 0
  for (const [seq, twins] of byNumber(rows)) {
    if (seq > last + 1) tell(last + 1, 'missing')
    if (seq > last + 1) before = []
    if (twins.length > 1) tell(seq, 'doubled')
    for (const row of twins) {
      if (!isIntact(row)) tell(seq, 'altered')
      else if (!isLinked(row, before)) tell(Math.max(last, 1), 'altered')
    }
    before = twins
    last = seq
  }
  const subject = rows[0]?.subject ?? ''
  return [...faults].map(([index, fault]) => ({ subject, index, fault }))
}
