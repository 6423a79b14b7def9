import { allows } from '../allows.ts'
import type { Catalog } from '../catalog.ts'
import { answerOf } from '../choices.ts'
import type { ChoiceInput } from '../client.ts'
import type { ConsentRecord } from '../record.ts'
import { isAffected, type Signal } from '../visitor/rules.ts'

/** In characters, what a cookie has room for besides the ids that there are. */
const MOST = 3_700

/** Answers of one decision, by purpose or service id. */
export type Answers = ReadonlyMap<string, boolean>

/**
 * The lists of the next record. An id without an answer keeps the one it has;
 * denying a purpose denies its services, granting one leaves those denied that
 * were denied by name. A refusal of what there is no more is kept, as it may
 * come back.
 */
export function applyAnswers(
  catalog: Catalog,
  before: ConsentRecord | undefined,
  answers: Answers,
): Pick<ConsentRecord, 'granted' | 'denied'> {
  const granted: string[] = []
  const denied: string[] = []
  for (const [id, { purpose, service }] of catalog) {
    if (purpose.id === 'necessary') continue
    const own = answers.get(purpose.id)
    const answer =
      answers.get(id) ??
      (service && own === false ? false : answerOf(before, id))
    const whole = own ?? answerOf(before, purpose.id)
    if (answer === undefined || (service && answer === whole)) continue
    ;(answer ? granted : denied).push(id)
  }
  const gone = before?.denied.filter((id) => !catalog.has(id)) ?? []
  if ([...catalog.keys(), ...gone].join().length < MOST) denied.push(...gone)
  return { granted, denied }
}

/**
 * The answers of *accept all*: every purpose and service. A purpose that is
 * asked for by itself, or that a signal denies, keeps its answer, or is denied:
 * only its own switch goes against a signal.
 */
export function acceptAnswers(
  catalog: Catalog,
  record: ConsentRecord | undefined,
  signals: readonly Signal[],
): Answers {
  return new Map(
    [...catalog].map(([id, { purpose }]) => [
      id,
      !(purpose.separate || isAffected(signals, purpose)) ||
        allows(catalog, record, id),
    ]),
  )
}

/** The answers of *reject all*. */
export function rejectAnswers(catalog: Catalog): Answers {
  return new Map([...catalog.keys()].map((id) => [id, false]))
}

/** The answers of a save: those ids that there are. */
export function choiceAnswers(catalog: Catalog, choices: ChoiceInput): Answers {
  return new Map(
    Object.entries(choices)
      .filter(([id]) => catalog.has(id))
      .map(([id, choice]) => [id, choice === true || choice === 'granted']),
  )
}
