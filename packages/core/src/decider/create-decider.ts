import { allows } from '../allows.ts'
import { createCatalog, type Catalog } from '../catalog.ts'
import type { Act, Client, Decider, Decision } from '../client.ts'
import { fingerprint } from '../fingerprint.ts'
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
import { saveRecord } from './save-record.ts'

/** What deciding takes besides the client. */
export interface DeciderOptions<Receipt> {
  readonly platform: Platform
  readonly desk: Desk
  /** Makes a receipt that is kept before anything reacts to the decision. */
  readonly journal: (id: string, decision: Decision) => Receipt
}

/**
 * Carries acts out: stores the record, keeps the receipt, then tells
 * everybody. An act is forgotten only when its receipt is kept.
 */
export function createDecider<Receipt>(
  client: Client,
  { platform, desk, journal }: DeciderOptions<Receipt>,
): Decider {
  const { storage } = platform

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

  /** The record as stored, or a refusal of everything where that failed. */
  function store(catalog: Catalog, act: Act, answers: Answers): ConsentRecord {
    const { subject, time, config, before } = act
    const record = {
      subject,
      time,
      notice: fingerprint(JSON.stringify(config)),
      version: config.version ?? '1',
      regime: strict.id,
      ...applyAnswers(catalog, before, answers),
    }
    if (saveRecord(platform, desk, record, config.domain)) return record
    client.fail('storage', 'the choice cannot be stored: nothing is granted')
    platform.forget(config.domain)
    return {
      ...record,
      ...applyAnswers(catalog, before, rejectAnswers(catalog)),
    }
  }

  return {
    async decide(id, act) {
      // What was decided since holds: an act that had to wait undoes nothing.
      if ((loadRecord(platform)?.time ?? 0) > act.time) {
        storage.remove(ACT_NAME + id)
        return undefined
      }
      const catalog = createCatalog(act.config)
      const answers = permitted(catalog, act, answersOf(catalog, act))
      const isReset = act.method === 'reset'
      let receipt: Receipt | undefined
      let record: ConsentRecord | undefined
      if (answers.size) {
        record = store(catalog, act, answers)
        receipt = journal(id, { act, record, regime: strict })
      }
      storage.remove(ACT_NAME + id)
      if (isReset) {
        desk.purgeCookie(RECORD_NAME, act.config.domain)
        storage.remove(RECORD_NAME)
      }
      if (record) client.hold(isReset ? undefined : record, act.method)
      return receipt
    },
  }
}
