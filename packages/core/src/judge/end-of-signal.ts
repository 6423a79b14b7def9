import { aboutOf } from '../about.ts'
import { allows } from '../allows.ts'
import type { ConsentRecord } from '../record.ts'
import { isAffected } from '../visitor/rules.ts'
import type { Case, Ending } from './judge.ts'

/**
 * What a signal takes back that was not there at the last decision: whoever
 * has chosen since it came has chosen against it.
 */
export function endOfSignal(
  { catalog, rules: { signals }, now }: Case,
  record: ConsentRecord,
): Omit<Ending, 'before'> | undefined {
  const known = aboutOf(record).signals.split('~')
  const fresh = signals.filter((name) => !known.includes(name))
  const affected = [...catalog].flatMap(([id, { purpose }]) =>
    isAffected(fresh, purpose) ? id : [],
  )
  const taken = affected.filter((id) => allows(catalog, record, id))
  // A minor is not asked either about what was not granted.
  const denied = fresh.includes('age') ? affected : taken
  return taken.length
    ? { method: fresh[0]!, time: now, denied, open: [] }
    : undefined
}
