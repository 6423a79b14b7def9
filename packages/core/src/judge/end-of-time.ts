import { aboutOf } from '../about.ts'
import { addDuration } from '../add-duration.ts'
import { decodeEnds } from '../ends.ts'
import type { ConsentRecord } from '../record.ts'
import type { Case, Ending } from './judge.ts'

/** Ids of answers that have run out; what is asked already needs no end. */
function runOut(
  { config, catalog, rules: { regime }, now }: Case,
  record: ConsentRecord,
): string[] {
  const ends = [...decodeEnds(record)]
  const isIgnored = record.time < Date.parse(config.renewal?.ignoreBefore ?? '')
  const isHere = aboutOf(record).regime === regime.id
  const longest = isHere ? Infinity : addDuration(record.time, regime.longest)
  const soonest = isHere ? 0 : addDuration(record.time, regime.pause)
  const endOf = (id: string, end: number): number =>
    record.denied.includes(id) ? Math.max(end, soonest) : Math.min(end, longest)
  return ends.flatMap(([id, end]) =>
    catalog.has(id) &&
    (isIgnored || endOf(id, end) <= now) &&
    !(record.open.includes(id) && record.denied.includes(id))
      ? id
      : [],
  )
}

/** What has run out, and what of it the site wants to ask again. */
export function endOfTime(
  given: Case,
  record: ConsentRecord,
): Omit<Ending, 'before'> | undefined {
  const policy = given.config.renewal?.expired ?? 'ask'
  const ids = runOut(given, record)
  if (!ids.length) return undefined
  const isGranted = (id: string): boolean => record.granted.includes(id)
  // A refusal that lasts still is not asked about, whatever else has run out.
  const all = [...given.catalog.keys()].filter(
    (id) => isGranted(id) || ids.includes(id),
  )
  const open = {
    ask: ids,
    reset: all,
    'keep-refusals': ids.filter(isGranted),
  }[policy]
  const denied = policy === 'reset' ? all : ids
  return { method: 'expiry', time: given.now, denied, open }
}

/** Grants that run out so soon that the site wants to ask already. */
export function endingSoon(
  { config, now }: Case,
  record: ConsentRecord,
): string[] {
  const { grace } = config.renewal ?? {}
  if (!grace) return []
  return [...decodeEnds(record)].flatMap(([id, end]) =>
    record.granted.includes(id) && end > now && end < addDuration(now, grace)
      ? id
      : [],
  )
}
