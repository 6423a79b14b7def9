import { allows } from '../allows.ts'
import { createCatalog, type Catalog } from '../catalog.ts'
import type { Act, Client, Decider, Decision } from '../client.ts'
import { fingerprint } from '../fingerprint.ts'
import type { Method } from '../events.ts'
import type { Desk, Platform } from '../platform.ts'
import type { ConsentRecord } from '../record.ts'
import { strict } from '../regimes/strict.ts'
import { ACT_NAME, loadRecord, RECORD_NAME } from '../stored-record.ts'
import {
  acceptAnswers,
  applyAnswers,
  choiceAnswers,
  rejectAnswers,
  type Answers,
} from './answers.ts'
import { queueActs } from './queue-acts.ts'
import { saveRecord } from './save-record.ts'

/** What deciding takes besides the client. */
export interface DeciderOptions<Receipt> {
  readonly platform: Platform
  readonly desk: Desk
  /** Makes a receipt that is kept before anything reacts to the decision. */
  readonly journal: (id: string, decision: Decision) => Receipt
  /** The subject of a first act: two tabs may carry out the same one. */
  readonly subjectOf: (id: string) => string
}

/**
 * Carries acts out: stores the record, keeps the receipt, then tells
 * everybody. An act is forgotten only when its receipt is kept.
 */
export function createDecider<Receipt>(
  client: Client,
  { platform, desk, journal, subjectOf }: DeciderOptions<Receipt>,
): Decider {
  const { storage } = platform
  /** What is to hold when all that waits is carried out. */
  let next: { record?: ConsentRecord | undefined; method: Method } | undefined

  /** Leaves out what would grant without a visitor's own act. */
  function permitted(catalog: Catalog, act: Act, answers: Answers): Answers {
    const denials = [...answers].filter(
      ([id, isGrant]) => !isGrant || allows(catalog, act.before, id),
    )
    if (
      act.isActed ||
      act.config.scriptedGrants ||
      denials.length === answers.size
    )
      return answers
    client.fail('gesture', 'only a click or key press of the visitor can grant')
    return new Map(act.choices && denials)
  }

  function answersOf(catalog: Catalog, act: Act): Answers {
    if (act.method === 'accept-all') return acceptAnswers(catalog, act.before)
    if (!act.choices) return rejectAnswers(catalog)
    const unknown = Object.keys(act.choices).filter((id) => !catalog.has(id))
    if (unknown.length)
      client.fail('unknown-id', `nothing is called "${unknown.join('", "')}"`)
    return choiceAnswers(catalog, act.choices)
  }

  function recordOf(
    id: string,
    catalog: Catalog,
    { time, config, before }: Act,
    answers: Answers,
  ): ConsentRecord {
    const known = next
      ? next.record
      : (before ?? client.record() ?? loadRecord(platform))
    return {
      subject: known?.subject ?? subjectOf(id),
      time,
      notice: fingerprint(JSON.stringify(config)),
      version: config.version ?? '1',
      regime: strict.id,
      ...applyAnswers(catalog, before, answers),
    }
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

  function decide(id: string, written: Act): Receipt | undefined {
    // What was asked for before it, and could not be seen yet, comes first.
    const act = next ? { ...written, before: next.record } : written
    const { config, method, time } = act
    // What was decided since holds: an act that had to wait undoes nothing.
    const isLate = (loadRecord(platform)?.time ?? 0) > time
    const catalog = createCatalog(config)
    const answers = permitted(catalog, act, answersOf(catalog, act))
    let receipt: Receipt | undefined
    let record: ConsentRecord | undefined
    if (answers.size) {
      record = recordOf(id, catalog, act, answers)
      if (!isLate) record = store(catalog, act, record)
      receipt = journal(id, { act, record, regime: strict })
    }
    storage.remove(ACT_NAME + id)
    if (!record) client.rest()
    if (!record || isLate) return receipt
    const isReset = method === 'reset'
    if (isReset) {
      desk.purgeCookie(RECORD_NAME, config.domain)
      storage.remove(RECORD_NAME)
    }
    next = { record: isReset ? undefined : record, method }
    return receipt
  }

  function settle(): void {
    const { record, method } = next ?? {}
    next = undefined
    if (method) client.hold(record, method)
  }

  return queueActs(platform, client, desk.painted, decide, settle)
}
