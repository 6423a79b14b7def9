import { allows } from './allows.ts'
import { acceptAnswers, rejectAnswers, type Answers } from './choices.ts'
import type { Actions, Settings } from './client.ts'
import type { Decide } from './create-decide.ts'
import type { Method } from './events.ts'
import type { Hub } from './hub.ts'
import type { Platform } from './platform.ts'
import type { State } from './state.ts'

type Decisions<Receipt> = Pick<
  Actions<Receipt>,
  'acceptAll' | 'rejectAll' | 'save' | 'withdraw' | 'reset'
>

/** The decisions that a page or a visitor can make. */
export function createActions<Receipt>(
  platform: Platform,
  state: State,
  hub: Hub<Receipt>,
  decide: Decide<Receipt>,
): Decisions<Receipt> {
  /** Leaves out what would grant without a visitor's own act. */
  function permitted(
    { catalog, config }: Settings,
    answers: Answers,
    event: unknown,
  ): Answers {
    const record = state.record()
    const kept = [...answers].filter(
      ([id, answer]) => !answer || allows(catalog, record, id),
    )
    if (
      kept.length === answers.size ||
      config.scriptedGrants ||
      platform.gesture(event)
    )
      return answers
    hub.fail(
      'gesture',
      'Granting needs a click or key press by the visitor: call this while one is handled, or pass its event.',
    )
    return new Map(kept)
  }

  async function act(
    method: Method,
    answersOf: (settings: Settings) => Answers,
    event?: unknown,
  ): Promise<Receipt | undefined> {
    const settings = state.$settings.get()
    if (!settings) {
      hub.fail('not-started', 'There is no configuration yet.')
      return undefined
    }
    const asked = answersOf(settings)
    const answers = permitted(settings, asked, event)
    const isRefused = method === 'accept-all' && answers !== asked
    return isRefused || !answers.size ? undefined : decide(method, answers)
  }

  const reject = ({ catalog }: Settings): Answers => rejectAnswers(catalog)

  return {
    acceptAll: (event) =>
      act(
        'accept-all',
        ({ catalog }) => acceptAnswers(catalog, state.record()),
        event,
      ),
    rejectAll: () => act('reject-all', reject),
    withdraw: () => act('withdraw', reject),
    save: (choices, event) =>
      act(
        'save',
        ({ catalog }) =>
          new Map(
            Object.entries(choices).flatMap(([id, choice]) => {
              if (catalog.has(id))
                return [[id, choice === true || choice === 'granted']]
              hub.fail('unknown-id', `No purpose or service is called "${id}".`)
              return []
            }),
          ),
        event,
      ),
    async reset() {
      const settings = state.$settings.get()
      const receipt =
        settings && state.record() ? await act('reset', reject) : undefined
      settings?.store.clear()
      if (settings) state.hold(undefined, 'reset')
      return receipt
    },
  }
}
