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
function introOf(
  { client }: UiContext,
  { purposes }: Asked,
  t: Translate<BannerMessages>,
): string {
  const locale = client.$locale.get()
  const regime = client.rules?.regime
  const texts = (['running', 'intro'] as const).map((key) => {
    const names = purposes
      .filter((purpose) => {
        const isRunning = regime && modeOf(regime, purpose) === 'opt-out'
        return isRunning ? key === 'running' : key === 'intro'
      })
      .map((purpose) => nameOf(purpose, t, locale).toLocaleLowerCase(locale))
    return names.length ? t(key).replace('{purposes}', names.join(', ')) : ''
  })
  const { name } = client.config().controller
  return texts.filter(Boolean).join(' ').replaceAll('{site}', name)
}

function drawWords(
  context: UiContext,
  asked: Asked,
  t: Translate<BannerMessages>,
): HTMLElement {
  const { client } = context
  const { policy } = client.config()
  return make('div', 'assent-words', {}, [
    make('p', 'assent-title', { id: 'assent-title' }, [t('title')]),
    make('p', '', {}, [
      `${introOf(context, asked, t)} `,
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
  const reject = button('reject', t('rejectAll'))
  const accept = button('accept', t('acceptAll'))
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
