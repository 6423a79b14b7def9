import { writeAbout } from '../about.ts'
import { addDuration } from '../add-duration.ts'
import type { Catalog } from '../catalog.ts'
import type { Act } from '../client.ts'
import type { Config, Purpose } from '../config.ts'
import { decodeEnds, encodeEnds, LONGEST } from '../ends.ts'
import { fingerprint } from '../fingerprint.ts'
import { versionInForce } from '../judge/version-in-force.ts'
import type { ConsentRecord } from '../record.ts'
import type { Rules } from '../visitor/rules.ts'
import { applyAnswers, type Answers } from './answers.ts'
import { keepHome } from './keep-home.ts'

/** Beside longer lists, what has to be asked again is everything. */
const MOST_OPEN = 120

/** What a record is made from. */
export interface Draft {
  readonly act: Act
  readonly rules: Rules
  readonly catalog: Catalog
  readonly answers: Answers
  readonly subject: string
}

/** How long the answer to a purpose lasts where the site or the law say so. */
export function lastsOf(
  { validFor }: Config,
  { regime }: Rules,
  purpose?: Purpose,
): string {
  return purpose?.validFor ?? validFor ?? regime.lasts
}

/** A refusal lasts at least as long as the law keeps from asking again. */
function endOf(
  { act: { time, config }, rules }: Draft,
  purpose: Purpose,
  isGrant: boolean,
): number {
  const end = addDuration(time, lastsOf(config, rules, purpose))
  const { longest, pause } = rules.regime
  return Math.min(
    isGrant
      ? Math.min(end, addDuration(time, longest))
      : Math.max(end, addDuration(time, pause)),
    time + LONGEST,
  )
}

/** When each answer runs out: those of this act, and those from before. */
function endsOf(
  draft: Draft,
  lists: Pick<ConsentRecord, 'granted' | 'denied'>,
): Map<string, number> {
  const { act, catalog, answers } = draft
  const earlier = act.before && decodeEnds(act.before)
  const ends = new Map<string, number>()
  for (const [isGrant, ids] of [
    [true, lists.granted],
    [false, lists.denied],
  ] as const)
    for (const id of ids) {
      const { purpose } = catalog.get(id)!
      const isNew = answers.has(id) || answers.has(purpose.id)
      const end = isNew ? endOf(draft, purpose, isGrant) : earlier?.get(id)
      if (end) ends.set(id, end)
    }
  return ends
}

function openAfter({ act, answers }: Draft): readonly string[] {
  const left = act.before?.open.filter((id) => !answers.has(id)) ?? []
  const open = [...new Set([...left, ...(act.open ?? [])])]
  return open.join().length > MOST_OPEN ? ['*'] : open
}

/** The record that an act leads to. */
export function nextRecord(draft: Draft): ConsentRecord {
  const { act, rules, catalog, answers, subject } = draft
  const { time, config, before } = act
  const { home } = rules.regime
  const lists = keepHome(catalog, applyAnswers(catalog, before, answers), home)
  const ends = endsOf(draft, lists)
  const first = Math.min(time + LONGEST, ...ends.values())
  const grace = addDuration(time, config.renewal?.grace ?? 'P0D') - time
  return {
    time,
    until: first - grace,
    ...lists,
    open: openAfter(draft),
    about: writeAbout({
      subject,
      notice: fingerprint(JSON.stringify(config)),
      version: versionInForce(config, time),
      regime: rules.regime.id,
      ends: encodeEnds(ends),
      signals: rules.signals.join('~'),
    }),
  }
}
