import { aboutOf } from '../about.ts'
import { allows } from '../allows.ts'
import { createCatalog, type Catalog } from '../catalog.ts'
import type { Act, Client, Decider, Decision } from '../client.ts'
import type { Config } from '../config.ts'
import type { Method } from '../events.ts'
import type { Desk, Platform } from '../platform.ts'
import type { ConsentRecord } from '../record.ts'
import {
  ACT_NAME,
  CHECKED_NAME,
  loadRecord,
  newestRecord,
  RECORD_NAME,
  storedTexts,
} from '../stored-record.ts'
import { takeBack } from '../take-back.ts'
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

/** What has been decided last. */
interface Next {
  readonly record?: ConsentRecord | undefined
  readonly method: Method
  /** What it was decided under: `groundOf`. */
  readonly ground: string
  /** Whether that is what this page goes by. */
  readonly isOwn: boolean
}

/** What tells apart what acts are made under. */
function groundOf(config: Config, rules?: Rules): string {
  return JSON.stringify([config, rules?.regime.id, rules?.signals])
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
  let next: Next | undefined

  /** Leaves out what would grant though nobody may, or nobody acted. */
  function permitted(
    catalog: Catalog,
    act: Act,
    { signals }: Rules,
    answers: Answers,
  ): Answers {
    const isLocked = signals.includes('age')
    const denials = [...answers].filter(([, isGrant]) => !isGrant)
    if (denials.length === answers.size) return answers
    if (!isLocked && (act.isActed || act.config.scriptedGrants)) return answers
    // What is granted already is no news, but must not last longer for it.
    if (
      isLocked ||
      [...answers].some(
        ([id, isGrant]) =>
          isGrant &&
          (!allows(catalog, act.before, id) ||
            typeof act.choices?.[id] === 'object'),
      )
    )
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

  /**
   * What held before an act. What was asked for before it, and could not be
   * seen yet, comes first; under other grounds it only takes back. What runs out
   * does so from what is stored by now.
   */
  function beforeOf(
    { before, open }: Act,
    catalog: Catalog,
    ground: string,
  ): ConsentRecord | undefined {
    if (next)
      return next.ground === ground
        ? next.record
        : takeBack(catalog, next.record, (id) => !allows(catalog, before, id))
    return (open && newestRecord(storedTexts(platform), Date.now())) ?? before
  }

  async function decide(
    id: string,
    written: Act,
    isOfPage: boolean,
  ): Promise<unknown> {
    const { config, time } = written
    const rules = written.rules ?? (await rulesOf(config))
    const ground = groundOf(config, rules)
    // One of this page may be carried out with those that were found waiting.
    const here = client.rules ?? (await rulesOf(config))
    const isOwn = isOfPage || ground === groundOf(client.config(), here)
    const catalog = createCatalog(config)
    const before = beforeOf(written, catalog, ground)
    const act = checkForms(catalog, { ...written, before }, client.fail)
    const { method } = act
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
      if (!isLate) {
        // Before other tabs see the record: they go by it only under the same.
        if (isOwn) client.sign()
        else storage.set(CHECKED_NAME, '')
        record = store(catalog, act, record)
      }
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
    next = { record: isReset ? undefined : record, method, ground, isOwn }
    return receipts[0]
  }

  function settle(): void {
    if (!next) return
    const { record, method, isOwn } = next
    next = undefined
    if (isOwn) return client.hold(record, method)
    const catalog = client.catalog()
    const isTaken = (id: string): boolean =>
      !allows(catalog, client.record(), id)
    client.hold(takeBack(catalog, record, isTaken), 'sync')
  }

  return queueActs(platform, client, desk.painted, decide, settle)
}
