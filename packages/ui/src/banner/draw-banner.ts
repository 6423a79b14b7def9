import { modeOf } from '@assent/core'
import { answer } from '../answer.ts'
import { askedOf, type Asked } from '../asked.ts'
import type { UiContext } from '../context.ts'
import { make } from '../make.ts'
import type { BannerMessages, Translate } from '../messages.ts'
import { nameOf } from '../name-of.ts'
import { newsOf } from '../news-of.ts'

function button(name: string, text: string): HTMLButtonElement {
  return make('button', `assent-button assent-${name}`, { type: 'button' }, [
    text,
  ])
}

/** What is asked for, and what runs already until somebody objects. */
function introsOf(
  { client }: UiContext,
  { purposes }: Asked,
  t: Translate<BannerMessages>,
): Record<'running' | 'intro', string> {
  const locale = client.$locale.get()
  const regime = client.rules?.regime
  const { name } = client.config().controller
  const names = { running: [] as string[], intro: [] as string[] }
  for (const purpose of purposes) {
    const isRunning = regime && modeOf(regime, purpose) === 'opt-out'
    const word = nameOf(purpose, t, locale).toLocaleLowerCase(locale)
    names[isRunning ? 'running' : 'intro'].push(word)
  }
  const say = (key: 'running' | 'intro'): string =>
    names[key].length
      ? t(key)
          .replace('{site}', name)
          .replace('{purposes}', names[key].join(', '))
      : ''
  return { running: say('running'), intro: say('intro') }
}

function drawWords(
  context: UiContext,
  asked: Asked,
  t: Translate<BannerMessages>,
): HTMLElement {
  const { client } = context
  const { policy } = client.config()
  const { running, intro } = introsOf(context, asked, t)
  const title = t(intro ? 'title' : 'titleRunning')
  return make('div', 'assent-words', {}, [
    make('p', 'assent-title', { id: 'assent-title' }, [title]),
    make('p', '', {}, [
      `${running} ${intro} `.trimStart(),
      policy ? make('a', '', { href: policy.url }, [t('policy')]) : '',
    ]),
    ...newsOf(client, asked, t).map((text) =>
      make('p', 'assent-news', { role: 'status' }, [text]),
    ),
  ])
}

/**
 * The first layer: what is asked for, and both answers side by side. Plain
 * DOM, as nothing in it changes: preact would be half of a first visit.
 */
export function drawBanner(
  context: UiContext,
  t: Translate<BannerMessages>,
): HTMLElement {
  const { client, loader } = context
  const asked = askedOf(client)
  const { isWhole } = asked
  const reject = button('reject', t(isWhole ? 'rejectAll' : 'reject'))
  const accept = button('accept', t(isWhole ? 'acceptAll' : 'accept'))
  const choose = button('quiet assent-choose', t('choose'))
  reject.onclick = (event) => answer(client, asked, false, event)
  accept.onclick = (event) => answer(client, asked, true, event)
  choose.onclick = () => client.api.show('preferences')
  choose.onpointerenter = choose.onfocus = () =>
    void loader.preferences().catch(() => {})
  const banner = make('section', 'assent-banner', {}, [
    drawWords(context, asked, t),
    make('div', 'assent-buttons', {}, [reject, accept, choose]),
  ])
  banner.setAttribute('aria-labelledby', 'assent-title')
  return banner
}
