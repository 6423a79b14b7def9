import type { Act, Decision } from '@assent/core'
import { makeRecord } from '../../../core/test/utils/make-record.ts'
import { sampleConfig } from '../../../core/test/utils/sample-config.ts'

/** What differs from a visitor who saves in the banner, for the first time. */
export interface DecisionChanges extends Partial<Act> {
  readonly granted?: readonly string[]
  readonly denied?: readonly string[]
  readonly subject?: string
}

/** What a decider hands over; denies all, unless it is told otherwise. */
export function makeDecision({
  granted = [],
  denied = ['functional', 'analytics', 'marketing', 'research'],
  subject = makeRecord().subject,
  ...changes
}: DecisionChanges = {}): Decision {
  const { time } = { ...makeRecord(), ...changes }
  const record = makeRecord({ subject, time, granted, denied })
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
    regime: { id: 'strict', days: 182 },
  }
}
