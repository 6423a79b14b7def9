import type { Receipt } from '@assent/receipts'
import type { LiveRow } from '../store/tables.ts'

/** Purposes of a receipt that were asked for by themselves. */
export function separateOf({ body }: Pick<LiveRow, 'body'>): string[] {
  // Most bodies have none, and need not be read for that.
  if (!body.includes('"separate":true')) return []
  const { choices }: Receipt = JSON.parse(body)
  return choices.filter(({ separate }) => separate).map(({ p }) => p)
}
