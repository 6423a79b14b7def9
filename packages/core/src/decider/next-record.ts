import { writeAbout } from '../about.ts'
import { addDuration } from '../add-duration.ts'
import type { Catalog } from '../catalog.ts'
import type { Act } from '../client.ts'
import type { Config, Purpose } from '../config.ts'
import { decodeEnds, encodeEnds, LONGEST } from '../ends.ts'
import { fingerprint } from '../fingerprint.ts'
import { isEffective, versionInForce } from '../judge/version-in-force.ts'
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

/** How long the answer to a purpose lasts: as the site says, if the law lets. */
export function lastsOf(
  { validFor }: Config,
  { regime: { lasts, longest } }: Rules,
  purpose?: Purpose,
): string {
  const wanted = purpose?.validFor ?? validFor ?? lasts
  return addDuration(0, wanted) > addDuration(0, longest) ? longest : wanted
}

/** A refusal lasts at least as long as the law keeps from asking again. */
function endOf(
  { act: { time, config }, rules }: Draft,
  purpose: Purpose,
  isGrant: boolean,
): number {
  const end = addDuration(time, lastsOf(config, rules, purpose))
  const pause = addDuration(time, rules.regime.pause)
  return Math.min(isGrant ? end : Math.max(end, pause), time + LONGEST)
}

/** Whether an id is answered, or its purpose is. */
function isAnswered(answers: Answers, id: string, purpose: Purpose): boolean {
  return answers.has(id) || answers.has(purpose.id)
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
      const purpose = catalog.get(id)?.purpose
      const end =
        purpose && isAnswered(answers, id, purpose)
          ? endOf(draft, purpose, isGrant)
          : earlier?.get(id)
      if (end) ends.set(id, end)
    }
  return ends
}

/** What is still to be asked again, of that which there is. */
function openAfter({ act, answers, catalog }: Draft): readonly string[] {
  const before = act.before?.open ?? []
  const left = [...catalog].flatMap(([id, { purpose }]) =>
    purpose.id !== 'necessary' &&
    (before.includes(id) || before.includes('*')) &&
    !isAnswered(answers, id, purpose)
      ? id
      : [],
  )
  const open = [...new Set([...left, ...(act.open ?? [])])]
  return open.join().length > MOST_OPEN ? ['*'] : open
}

/** When the answers have to be judged anew, whatever changes until then. */
function untilOf(
  { act: { time, config } }: Draft,
  ends: Map<string, number>,
  granted: readonly string[],
): number {
  const { renewal, changes = [] } = config
  const grace = addDuration(time, renewal?.grace ?? 'P0D') - time
  return Math.min(
    time + LONGEST,
    ...[...ends].map(([id, end]) => (granted.includes(id) ? end - grace : end)),
    ...changes.flatMap((change) =>
      change.kind === 'minor' || isEffective(change, time)
        ? []
        : Date.parse(change.effective!),
    ),
  )
}

/** The record that an act leads to. */
export function nextRecord(draft: Draft): ConsentRecord {
  const { act, rules, catalog, answers, subject } = draft
  const { time, config, before } = act
  const { home } = rules.regime
  const lists = keepHome(catalog, applyAnswers(catalog, before, answers), home)
  const ends = endsOf(draft, lists)
  return {
    time,
    until: untilOf(draft, ends, lists.granted),
    ...lists,
    open: openAfter(draft),
    about: writeAbout({
      subject,
      notice: fingerprint(JSON.stringify(config)),
      version: versionInForce(config, time),
      regime: rules.regime.id,
      ends: encodeEnds(ends, lists.granted),
      signals: rules.signals.join('~'),
    }),
  }
}
