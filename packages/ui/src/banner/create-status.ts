import type { Client, Off } from '@assent/core'
import { make } from '../make.ts'
import type { BannerMessages, Translate } from '../messages.ts'

/** How long it is to be read, milliseconds. */
const SHOWN = 6000

/**
 * The banner's going away is the first answer, and what was granted runs: the
 * word comes when neither is held up by it, nor drowned. Milliseconds.
 */
const PAUSE = 200

/**
 * Says that a choice is saved: to the eye for a moment, and to whoever listens.
 * Only after an act on what was on screen, 11 CCR § 7026(g).
 */
export function createStatus(
  client: Client,
  t: Translate<BannerMessages>,
): { readonly element: HTMLElement; readonly dispose: Off } {
  const element = make('p', 'assent-status', { role: 'status' })
  let timer: ReturnType<typeof setTimeout>
  const say = (text: string): void => {
    element.textContent = text
  }
  const off = client.on('receipt', ({ receipt, state }) => {
    if (!('shown' in receipt) || !/pending|kept/.test(state)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      say(t('saved'))
      timer = setTimeout(say, SHOWN, '')
    }, PAUSE)
  })
  return {
    element,
    dispose() {
      off()
      clearTimeout(timer)
    },
  }
}
