import { base64Url } from './base64-url.ts'
import { applyAnswers, rejectAnswers, type Answers } from './choices.ts'
import type { Decision, Journal, Settings } from './client.ts'
import type { Method } from './events.ts'
import type { Hub } from './hub.ts'
import type { Platform } from './platform.ts'
import type { ConsentRecord } from './record.ts'
import type { State } from './state.ts'

const LAYERS = { none: 0, banner: 1, preferences: 2 } as const

/** Sets choices: stores the record, keeps the receipt, then tells everybody. */
export type Decide<Receipt> = (method: Method, answers: Answers) => Receipt

export function createDecide<Receipt>(
  platform: Platform,
  state: State,
  hub: Hub<Receipt>,
  journal: Journal<Receipt>,
): Decide<Receipt> {
  /** The record as stored, or a refusal of everything where that failed. */
  function store(settings: Settings, record: ConsentRecord): ConsentRecord {
    if (settings.store.save(record)) return record
    hub.fail(
      'storage',
      'Neither cookies nor web storage keep the choice, so nothing is granted.',
    )
    const refusal = rejectAnswers(settings.catalog)
    return { ...record, ...applyAnswers(settings.catalog, record, refusal) }
  }

  return (method, answers) => {
    const settings = state.$settings.get()!
    const before = state.record()
    const decision: Decision = {
      settings,
      method,
      before,
      after: store(settings, {
        subject: before?.subject ?? base64Url(platform.random()),
        time: platform.now(),
        notice: settings.notice.hash,
        version: settings.notice.version,
        regime: settings.regime.id,
        ...applyAnswers(settings.catalog, before, answers),
      }),
      layer: LAYERS[state.$surface.get()],
      locale: state.$locale.get(),
    }
    const receipt = journal(decision)
    hub.emit('receipt', { receipt, state: 'pending' })
    state.hold(decision.after, method)
    return receipt
  }
}
