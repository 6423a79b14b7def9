import type { Tab } from '../browsers/tab.ts'
import { eventually } from './eventually.ts'

/** Waits until Assent is ready and shows just this. */
export function shown(
  tab: Tab,
  what: 'banner' | 'preferences' | 'history' | 'nothing',
): Promise<void> {
  const expression = `!window.assent?.$choices.get().necessary
    ? 'not ready'
    : document.querySelector('#assent .assent-history[open]')
    ? 'history'
    : document.querySelector('#assent dialog[open]')
      ? 'preferences'
      : document.querySelector('#assent .assent-banner') ? 'banner' : 'nothing'`
  return eventually(() => tab.run(expression), what)
}
