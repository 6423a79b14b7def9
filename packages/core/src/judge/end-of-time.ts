import { aboutOf } from '../about.ts'
import { addDuration } from '../add-duration.ts'
import { decodeEnds } from '../ends.ts'
import type { ConsentRecord } from '../record.ts'
import type { Case, Ending } from './judge.ts'

/** Ids of answers that have run out; what is asked already needs no end. */
function runOut(
  { config, rules: { regime }, now }: Case,
  record: ConsentRecord,
): string[] {
  const ends = [...decodeEnds(record)]
  const isIgnored = record.time < Date.parse(config.renewal?.ignoreBefore ?? '')
  const most =
    aboutOf(record).regime === regime.id
      ? Infinity
      : addDuration(record.time, regime.longest)
  return ends.flatMap(([id, end]) =>
    (isIgnored || Math.min(end, most) <= now) &&
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
  const all = [...record.granted, ...record.denied]
  const open = {
    ask: ids,
    reset: all,
    'keep-refusals': ids.filter((id) => record.granted.includes(id)),
  }[policy]
  const denied = policy === 'reset' ? all : ids
  return { method: 'expiry', time: given.now, denied, open }
}

/** What runs out so soon that the site wants to ask already. */
export function endingSoon(
  { config, now }: Case,
  record: ConsentRecord,
): string[] {
  const { grace } = config.renewal ?? {}
  if (!grace) return []
  return [...decodeEnds(record)].flatMap(([id, end]) =>
    end > now && end < addDuration(now, grace) ? id : [],
  )
}
