import { separateOf } from '../intake/separate-of.ts'
import type { LiveRow } from '../store/tables.ts'
import type { SubjectEvent } from './subject-event.ts'

const ENDS: ReadonlyMap<LiveRow['kind'], SubjectEvent['type']> = new Map([
  ['withdrawn', 'receipt.withdrawn'],
  ['expired', 'receipt.expired'],
  ['signal', 'receipt.signal'],
])

function split(ids: string): string[] {
  return ids.split(' ').filter(Boolean)
}

/**
 * What the owner is told of a receipt: that something has ended, or that a
 * purpose was granted by itself.
 */
export function newsOf(row: LiveRow): SubjectEvent[] {
  const { received: time, subject, site, regime, id: receipt, method } = row
  const data = { time, subject, site, regime, receipt, method }
  const separate = separateOf(row)
  const end = ENDS.get(row.kind)
  if (end) {
    const purposes = split(row.denied)
    const isSeparate = purposes.some((id) => separate.includes(id))
    const rest = isSeparate
      ? { purposes, separate: true as const }
      : { purposes }
    return [{ type: end, ...data, ...rest }]
  }
  const granted = split(row.granted)
  const purposes = separate.filter((id) => granted.includes(id))
  if (!purposes.length) return []
  return [
    { type: 'receipt.separate-granted', ...data, purposes, separate: true },
  ]
}
