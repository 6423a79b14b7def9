import type { Catalog } from '../catalog.ts'
import type { Config } from '../config.ts'
import type { Method } from '../events.ts'
import type { ConsentRecord } from '../record.ts'
import type { Terms } from '../regimes/regime.ts'
import type { Rules } from '../visitor/rules.ts'
import { emptyRecord } from './empty-record.ts'
import { end } from './end.ts'
import { endOfChange } from './end-of-change.ts'
import { endOfSignal } from './end-of-signal.ts'
import { endingSoon, endOfTime } from './end-of-time.ts'
import { presume } from './presume.ts'

/** What there is to go by when a page opens. */
export interface Case {
  readonly config: Config
  readonly catalog: Catalog
  readonly rules: Rules
  /** Milliseconds since 1970. */
  readonly now: number
  /** The newest valid record, whether it has run out or not. */
  readonly stored: ConsentRecord | undefined
  /** Whether somebody has chosen here before, even if no record can be read. */
  readonly isKnown: boolean
  /** The rules under which the record was made. */
  readonly earlier: Terms
}

/** Something that ends a choice without anybody's act. */
export interface Ending {
  readonly method: Method
  readonly time: number
  /** What is denied from then on. */
  readonly denied: readonly string[]
  /** What is to be asked again. */
  readonly open: readonly string[]
  /** What held before. */
  readonly before: ConsentRecord
}

/** A case, decided: what holds, and why that is less than what was stored. */
export interface Verdict {
  readonly record: ConsentRecord | undefined
  readonly endings: readonly Ending[]
}

/** Who cannot grant is not asked. */
function withoutQuestion({ catalog }: Case): ConsentRecord {
  const denied = [...catalog.keys()].filter((id) => id !== 'necessary')
  return { ...emptyRecord, denied }
}

/**
 * Judges what was chosen by the law, the notice, the signals and the clock of
 * today. They only ever take away: nothing is granted that the record does not
 * grant, or that is not presumed of somebody who never chose.
 */
export function judge(given: Case): Verdict {
  const { rules, stored, isKnown } = given
  const endings: Ending[] = []
  let record = stored ?? (isKnown ? undefined : presume(given))
  // Without a record a signal stands for a choice only where the law says so.
  const checks = stored
    ? [endOfTime, endOfChange, endOfSignal]
    : rules.regime.gpc === 'binding'
      ? [endOfSignal]
      : []
  for (const check of checks) {
    const ending = record && check(given, record)
    if (!ending) continue
    endings.push({ ...ending, before: record! })
    record = end(record!, ending)
  }
  if (rules.signals.includes('age')) record = withoutQuestion(given)
  else if (record && stored) {
    const open = [...new Set([...record.open, ...endingSoon(given, record)])]
    record = { ...record, open }
  }
  return { record, endings }
}
