import type { Act, Decision } from '@assent/core'
import { makeRecord } from '../../../core/test/utils/make-record.ts'
import { sampleConfig } from '../../../core/test/utils/sample-config.ts'

/** What differs from a visitor who saves in the banner, for the first time. */
export interface DecisionChanges extends Partial<Act> {
  readonly granted?: readonly string[]
  readonly denied?: readonly string[]
}

/** What a decider hands over; denies all, unless it is told otherwise. */
export function makeDecision({
  granted = [],
  denied = ['functional', 'analytics', 'marketing', 'research'],
  ...changes
}: DecisionChanges = {}): Decision {
  const record = makeRecord({ granted, denied })
  const { subject, time } = record
  return {
    act: {
      method: 'save',
      time,
      isActed: true,
      subject,
      config: sampleConfig,
      layer: 1,
      locale: 'az',
      ...changes,
    },
    record: { ...record, subject: changes.subject ?? subject },
    regime: { id: 'strict', days: 182 },
  }
}
