import { answer } from '../answer.ts'
import { askedOf, type Asked } from '../asked.ts'
import { barClass } from '../bar-class.ts'
import type { UiContext } from '../context.ts'
import { make } from '../make.ts'
import type { FirstMessages, Translate } from '../messages.ts'
import { introsOf } from './intros-of.ts'

function button(name: string, text: string): HTMLButtonElement {
  return make('button', `assent-button assent-${name}`, { type: 'button' }, [
    text,
  ])
}

function drawWords(
  context: UiContext,
  asked: Asked,
  t: Translate<FirstMessages>,
): HTMLElement {
  const { client } = context
  const { policy, appearance } = client.config()
  const { logo, layout } = appearance ?? {}
  const { running, intro } = introsOf(client, asked, t)
  const title = t(intro ? 'title' : 'titleRunning')
  return make('div', 'assent-words', {}, [
    logo ? make('img', 'assent-logo', { src: logo, alt: '' }) : '',
    // Where it takes the focus, no key that is being typed answers it.
    make(
      'p',
      'assent-title',
      { id: 'assent-title', tabIndex: -1, autofocus: layout === 'modal' },
      [title],
    ),
    make('p', '', {}, [
      `${running} ${intro} `.trimStart(),
      policy ? make('a', '', { href: policy.url }, [t('policy')]) : '',
    ]),
    ...(context.news?.newsOf(client, asked, t) ?? []).map((text) =>
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
  t: Translate<FirstMessages>,
): HTMLElement {
  const { client, loader } = context
  const { api } = client
  const { layout, order } = client.config().appearance ?? {}
  const asked = askedOf(client)
  const { isWhole } = asked
  const reject = button('reject', t(isWhole ? 'rejectAll' : 'reject'))
  const accept = button('accept', t(isWhole ? 'acceptAll' : 'accept'))
  const choose = button('quiet assent-choose', t('choose'))
  reject.onclick = (event) => answer(client, asked, false, event)
  accept.onclick = (event) => answer(client, asked, true, event)
  choose.onclick = () => api.show('preferences')
  choose.onpointerenter = choose.onfocus = () =>
    void loader.preferences().catch(() => {})
  const answers = [reject, accept]
  if (order === 'accept-first') answers.reverse()
  const banner = make(
    layout === 'modal' ? 'dialog' : 'section',
    barClass(client, true),
    {},
    [
      drawWords(context, asked, t),
      make('div', 'assent-buttons', {}, [...answers, choose]),
    ],
  )
  banner.setAttribute('aria-labelledby', 'assent-title')
  banner.onclose = () => api.hide()
  return banner
}
