import { aboutOf } from '../about.ts'
import { createCatalog } from '../catalog.ts'
import type { Act, Client, Decider, Opened } from '../client.ts'
import type { Config } from '../config.ts'
import { holdTo } from '../config/hold-to.ts'
import { idsUnder } from '../ids-under.ts'
import type { Platform } from '../platform.ts'
import { encodeRecord, type ConsentRecord } from '../record.ts'
import type { Regime, Terms } from '../regimes/regime.ts'
import { strict } from '../regimes/strict.ts'
import {
  CHECKED_NAME,
  newestRecord,
  RECORD_NAME,
  recordCookies,
  storedTexts,
} from '../stored-record.ts'
import { readRules } from '../visitor/read-rules.ts'
import type { Rules } from '../visitor/rules.ts'
import { emptyRecord } from './empty-record.ts'
import { judge, type Ending } from './judge.ts'
import { readEarlier } from './read-earlier.ts'
import { tell } from './tell.ts'
import { isEffective } from './version-in-force.ts'

const TRIAL_NAME = 'assent.trial'

/** What judging takes besides the client. */
export interface JudgeParts {
  readonly platform: Platform
  /** Fetches the rules with an id, other than the strict ones. */
  regime(id: string): Promise<Terms>
  decider(): Promise<Decider>
}

/** Finds out what applies, and what of that which was chosen still holds. */
export interface Judge {
  open(config: Config): Promise<Opened>
  /** Never rejects: what cannot be found out is strict. */
  rulesOf(config: Config): Promise<Rules>
}

/**
 * Whether a refusal would be there on the next page: where it would not,
 * nothing is presumed either. Nothing is left of the trial.
 */
function canStore({ storage }: Platform): boolean {
  const isStored = !!storage.set(TRIAL_NAME, '1')
  storage.remove(TRIAL_NAME)
  return isStored
}

/** Whether somebody has chosen in this browser, readable or not. */
function isKnownTo({ cookies, storage }: Platform): boolean {
  return (
    recordCookies(cookies()).length > 0 ||
    idsUnder(storage, RECORD_NAME).length > 0
  )
}

/**
 * Judges what is stored under a valid configuration. What that ends is written
 * down, with a receipt, once the page is told what holds.
 */
export function createJudge(
  client: Client,
  { platform, regime, decider }: JudgeParts,
): Judge {
  const load = async (id: string): Promise<Terms> => {
    if (id === strict.id) return strict
    try {
      const found = await regime(id)
      if (!found.modes['*']) throw found
      return found
    } catch (cause) {
      client.fail('load', `the rules "${id}" did not load`, cause)
      return strict
    }
  }
  const rulesOf = (config: Config): Promise<Rules> =>
    readRules(config, platform, load)

  const failed = (cause: unknown): void =>
    client.fail('load', 'what has run out waits', cause)

  /** Has endings carried out like acts: they are in no hurry. */
  async function carryOut(
    config: Config,
    endings: readonly Ending[],
  ): Promise<void> {
    const { perform } = await decider()
    for (const { method, time, before, denied, open } of endings) {
      const act: Act = {
        method,
        time: Math.max(time, before.time + 1),
        isActed: false,
        before,
        choices: Object.fromEntries(denied.map((id) => [id, false])),
        open,
        config,
        rules: client.rules,
        surface: 'none',
        locale: '',
      }
      // The same in every tab that finds it out.
      const owner = aboutOf(before).subject || platform.random()
      await perform(`${owner}.${method}.${before.time}`, act)
    }
  }

  /** What is stored, rewritten where an earlier version has written it. */
  function newest(): ConsentRecord | undefined {
    const texts = storedTexts(platform)
    const now = Date.now()
    const [earlier] = texts
      .flatMap((text) => readEarlier(text, now) ?? [])
      .sort((a, b) => b.time - a.time)
    const found = newestRecord(texts, now)
    if (found || !earlier) return found
    platform.storage.set(RECORD_NAME, encodeRecord(earlier))
    return earlier
  }

  async function open(config: Config): Promise<Opened> {
    const rules = await rulesOf(config)
    if ('required' in rules.regime)
      holdTo(config, rules.regime as Regime, __DEV__ ? platform.log : () => {})
    client.rules = rules
    const { id } = rules.regime
    const before = aboutOf(newest()).regime
    const earlier = await (before ? load(before) : rules.regime)
    // Read once more: another tab may have decided while that was fetched.
    const stored = newest()
    const now = Date.now()
    const catalog = createCatalog(config)
    const mayPresume = Object.values(rules.regime.modes).some(
      (mode) => mode !== 'opt-in',
    )
    const isKnown = isKnownTo(platform) || (mayPresume && !canStore(platform))
    const given = { config, catalog, rules, now, stored, isKnown, earlier }
    const { record, endings } = judge(given)
    const isPending =
      endings.length ||
      config.changes?.some((change) => !isEffective(change, now)) ||
      (stored && before !== id)
    const off = client.on('ready', () => {
      off()
      // The next page has to judge anew, whatever is stored.
      if (isPending) platform.storage.remove(CHECKED_NAME)
      if (stored) tell(client, platform, config, endings)
      if (endings.length) void carryOut(config, endings).catch(failed)
    })
    return { config, record: record ?? emptyRecord }
  }

  return { open, rulesOf }
}
