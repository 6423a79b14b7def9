import type { ConsentRecord } from '../record.ts'
import type { Ending } from './judge.ts'

/** A record without what an ending takes; it says what of that to ask again. */
export function end(
  record: ConsentRecord,
  { denied, open }: Pick<Ending, 'denied' | 'open'>,
): ConsentRecord {
  const join = (a: readonly string[], b: readonly string[]): string[] => [
    ...new Set([...a, ...b]),
  ]
  return {
    ...record,
    granted: record.granted.filter((id) => !denied.includes(id)),
    denied: join(record.denied, denied),
    open: join(
      record.open.filter((id) => !denied.includes(id)),
      open,
    ),
  }
}
