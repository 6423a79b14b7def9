import { aboutOf } from '../about.ts'
import { allows } from '../allows.ts'
import { createCatalog, type Catalog } from '../catalog.ts'
import type { Act, Client, Decider, Decision } from '../client.ts'
import type { Config } from '../config.ts'
import type { Method } from '../events.ts'
import type { Desk, Platform } from '../platform.ts'
import type { ConsentRecord } from '../record.ts'
import { ACT_NAME, loadRecord, RECORD_NAME } from '../stored-record.ts'
import {
  acceptAnswers,
  applyAnswers,
  choiceAnswers,
  rejectAnswers,
  type Answers,
} from './answers.ts'
import { checkForms } from './check-forms.ts'
import { decisionsOf } from './decisions-of.ts'
import { nextRecord } from './next-record.ts'
import { queueActs } from './queue-acts.ts'
import { saveRecord } from './save-record.ts'
import type { Rules } from '../visitor/rules.ts'

/** What deciding takes besides the client. */
export interface DeciderOptions<Receipt> {
  readonly platform: Platform
  readonly desk: Desk
  /** Makes a receipt that is kept before anything reacts to the decision. */
  readonly journal: (id: string, decision: Decision) => Receipt
  /** The subject of a first act: two tabs may carry out the same one. */
  readonly subjectOf: (id: string) => string
  /** Finds out what applies, for an act of a page that did not know. */
  readonly rulesOf: (config: Config) => Promise<Rules>
}

/**
 * Carries acts out: stores the record, keeps the receipt, then tells
 * everybody. An act is forgotten only when its receipt is kept.
 */
export function createDecider<Receipt>(
  client: Client,
  { platform, desk, journal, subjectOf, rulesOf }: DeciderOptions<Receipt>,
): Decider {
  const { storage } = platform
  /** What is to hold when all that waits is carried out. */
  let next: { record?: ConsentRecord | undefined; method: Method } | undefined

  /** Leaves out what would grant though nobody may, or nobody acted. */
  function permitted(
    catalog: Catalog,
    act: Act,
    { signals }: Rules,
    answers: Answers,
  ): Answers {
    const isLocked = signals.includes('age')
    const denials = [...answers].filter(
      ([id, isGrant]) =>
        !isGrant ||
        // What is granted already needs nobody, but a form's receipt does.
        (!isLocked &&
          typeof act.choices?.[id] !== 'object' &&
          allows(catalog, act.before, id)),
    )
    if (denials.length === answers.size) return answers
    if (!isLocked && (act.isActed || act.config.scriptedGrants)) return answers
    client.fail(
      'gesture',
      isLocked
        ? 'a minor cannot grant'
        : 'only a click or key press of the visitor can grant',
    )
    return new Map(act.choices && denials)
  }

  function answersOf(catalog: Catalog, act: Act, { signals }: Rules): Answers {
    if (act.method === 'accept-all')
      return acceptAnswers(catalog, act.before, signals)
    if (!act.choices) return rejectAnswers(catalog)
    const unknown = Object.keys(act.choices).filter((id) => !catalog.has(id))
    if (unknown.length)
      client.fail('unknown-id', `nothing is called "${unknown.join('", "')}"`)
    return choiceAnswers(catalog, act.choices)
  }

  function subjectFor(id: string, { before }: Act): string {
    const known = next
      ? next.record
      : (before ?? client.record() ?? loadRecord(platform))
    return aboutOf(known).subject || subjectOf(id)
  }

  /** The record as stored, or a refusal of everything where that failed. */
  function store(
    catalog: Catalog,
    { config, before }: Act,
    record: ConsentRecord,
  ): ConsentRecord {
    if (saveRecord(platform, desk, record, config.domain)) return record
    client.fail('storage', 'the choice cannot be stored: nothing is granted')
    platform.forget(config.domain)
    const refusal = applyAnswers(catalog, before, rejectAnswers(catalog))
    return { ...record, ...refusal }
  }

  async function decide(id: string, written: Act): Promise<unknown> {
    const rules = written.rules ?? (await rulesOf(written.config))
    // What was asked for before it, and could not be seen yet, comes first.
    const asIs = next ? { ...written, before: next.record } : written
    const catalog = createCatalog(written.config)
    const act = checkForms(catalog, asIs, client.fail)
    const { config, method, time } = act
    // What was decided since holds: an act that had to wait undoes nothing.
    const isLate = (loadRecord(platform)?.time ?? 0) > time
    const asked = answersOf(catalog, act, rules)
    const answers = permitted(catalog, act, rules, asked)
    let receipts: Receipt[] = []
    let record: ConsentRecord | undefined
    if (answers.size) {
      const subject = subjectFor(id, act)
      const draft = { act, rules, catalog, answers, subject }
      record = nextRecord(draft)
      if (!isLate) record = store(catalog, act, record)
      receipts = decisionsOf({ ...draft, record }).map(([name, decision]) =>
        journal(id + name, decision),
      )
    }
    storage.remove(ACT_NAME + id)
    if (!record) client.rest()
    if (!record || isLate) return receipts[0]
    const isReset = method === 'reset'
    if (isReset) {
      desk.purgeCookie(RECORD_NAME, config.domain)
      storage.remove(RECORD_NAME)
    }
    next = { record: isReset ? undefined : record, method }
    return receipts[0]
  }

  function settle(): void {
    const { record, method } = next ?? {}
    next = undefined
    if (method) client.hold(record, method)
  }

  return queueActs(platform, client, desk.painted, decide, settle)
}
