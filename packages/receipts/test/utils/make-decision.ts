import {
  aboutOf,
  createCatalog,
  type Act,
  type Decision,
  type Rules,
} from '@assent/core'
import { strict } from '../../../core/src/regimes/strict.ts'
import { makeRecord } from '../../../core/test/utils/make-record.ts'
import { sampleConfig } from '../../../core/test/utils/sample-config.ts'

/** What differs from a visitor who saves in the banner, for the first time. */
export interface DecisionChanges extends Partial<Act> {
  readonly granted?: readonly string[]
  readonly denied?: readonly string[]
  readonly subject?: string
  readonly rules?: Rules
  /** Ids of what was decided about. Default: all purposes but `necessary`. */
  readonly about?: readonly string[]
}

/** What a decider hands over; denies all, unless it is told otherwise. */
export function makeDecision({
  granted = [],
  denied = ['functional', 'analytics', 'marketing', 'research'],
  subject = aboutOf(makeRecord()).subject,
  rules = { regime: strict, regionSource: 'default', signals: [] },
  about,
  ...changes
}: DecisionChanges = {}): Decision {
  const { time } = { ...makeRecord(), ...changes }
  const record = makeRecord({ subject, time, granted, denied })
  const { config } = { config: sampleConfig, ...changes }
  return {
    act: {
      method: 'save',
      time,
      isActed: true,
      config: sampleConfig,
      surface: 'banner',
      locale: 'az',
      ...changes,
    },
    record,
    subject,
    version: '2026.11',
    rules,
    lasts: 'P6M',
    purposes: [...createCatalog(config)].flatMap(([id, { purpose, service }]) =>
      service || id === 'necessary' || !(about ?? [id]).includes(id)
        ? []
        : purpose,
    ),
  }
}
