import { allows } from '../allows.ts'
import { keepHome } from '../decider/keep-home.ts'
import type { ConsentRecord } from '../record.ts'
import { modeOf } from '../visitor/rules.ts'
import { changedIds } from './changed-ids.ts'
import type { Case, Ending } from './judge.ts'

/**
 * What has to be asked again as the notice has changed, or as another law
 * applies, under which what was granted would have had to be asked for. What
 * has come to be abroad is taken back: consent to the transfer is asked for
 * where that is a purpose.
 */
export function endOfChange(
  { config, catalog, rules: { regime }, now, earlier }: Case,
  record: ConsentRecord,
): Omit<Ending, 'before'> | undefined {
  const changed = changedIds(config, catalog, record, now)
  const ids = [...catalog].flatMap(([id, { purpose }]) => {
    if (purpose.id === 'necessary') return []
    const isLax =
      modeOf(regime, purpose) === 'opt-in' &&
      modeOf(earlier, purpose) !== 'opt-in' &&
      allows(catalog, record, id)
    return isLax || changed.includes(id) || changed.includes(purpose.id)
      ? id
      : []
  })
  const kept = keepHome(catalog, record, regime.home).denied
  const denied = [...ids, ...kept.filter((id) => !record.denied.includes(id))]
  return denied.length
    ? { method: 'change', time: now, denied, open: ids }
    : undefined
}
