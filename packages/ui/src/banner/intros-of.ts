import { modeOf, type Client } from '@assent/core'
import type { Asked } from '../asked.ts'
import type { FirstMessages, Translate } from '../messages.ts'
import { nameOf } from '../name-of.ts'

/** What the words depend on: of a client, or of an earlier notice. */
export interface IntroSource {
  config(): Pick<ReturnType<Client['config']>, 'controller'>
  readonly rules?: { readonly regime: Parameters<typeof modeOf>[0] } | undefined
  readonly $locale: Pick<Client['$locale'], 'get'>
}

/** What is asked for, and what runs already until somebody objects. */
export function introsOf(
  { config, rules, $locale }: IntroSource,
  { purposes }: Pick<Asked, 'purposes'>,
  t: Translate<FirstMessages>,
): Record<'running' | 'intro', string> {
  const locale = $locale.get()
  const regime = rules?.regime
  const names = { running: [] as string[], intro: [] as string[] }
  for (const purpose of purposes) {
    const isRunning = regime && modeOf(regime, purpose) === 'opt-out'
    const word = nameOf(purpose, t, locale).toLocaleLowerCase(locale)
    names[isRunning ? 'running' : 'intro'].push(word)
  }
  const say = (key: 'running' | 'intro'): string =>
    names[key].length
      ? t(key)
          .replace('{site}', config().controller.name)
          .replace('{purposes}', names[key].join(t('comma')))
      : ''
  return { running: say('running'), intro: say('intro') }
}
