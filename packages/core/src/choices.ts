import { allows } from './allows.ts'
import type { Catalog } from './catalog.ts'
import type { ConsentRecord } from './record.ts'

export type Choice = 'granted' | 'denied'

/** What holds for every configured purpose and service. */
export type Choices = Readonly<Record<string, Choice>>

/** Answers of one decision, by purpose or service id. */
export type Answers = ReadonlyMap<string, boolean>

export function resolveChoices(
  catalog: Catalog,
  record: ConsentRecord | undefined,
): Choices {
  return Object.fromEntries(
    [...catalog.keys()].map((id) => [
      id,
      allows(catalog, record, id) ? 'granted' : 'denied',
    ]),
  )
}

/** The answer that a record gives to one id itself, if it does. */
function answerOf(
  record: ConsentRecord | undefined,
  id: string,
): boolean | undefined {
  if (record?.granted.includes(id)) return true
  return record?.denied.includes(id) ? false : undefined
}

/** Whether every purpose that needs an answer has one. */
export function isAnswered(
  catalog: Catalog,
  record: ConsentRecord | undefined,
): boolean {
  return [...catalog].every(
    ([id, { service }]) =>
      service || id === 'necessary' || answerOf(record, id) !== undefined,
  )
}

/**
 * The lists of the next record. An id without an answer keeps the one it has;
 * denying a purpose denies its services, granting one leaves those denied that
 * were denied by name.
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
  return { granted, denied }
}

/**
 * The answers of *accept all*: every purpose and service, but a purpose that
 * is asked for by itself keeps its answer, or is denied.
 */
export function acceptAnswers(
  catalog: Catalog,
  record: ConsentRecord | undefined,
): Answers {
  return new Map(
    [...catalog].map(([id, { purpose }]) => [
      id,
      !purpose.separate || allows(catalog, record, id),
    ]),
  )
}

/** The answers of *reject all*. */
export function rejectAnswers(catalog: Catalog): Answers {
  return new Map([...catalog.keys()].map((id) => [id, false]))
}
