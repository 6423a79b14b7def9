import type { UiContext } from '../context.ts'
import { make } from '../make.ts'
import type { BannerMessages, Translate } from '../messages.ts'
import { nameOf } from '../name-of.ts'

function button(name: string, text: string): HTMLButtonElement {
  return make('button', `assent-button assent-${name}`, { type: 'button' }, [
    text,
  ])
}

function drawWords(
  { client }: UiContext,
  t: Translate<BannerMessages>,
): HTMLElement {
  const { controller, policy, purposes } = client.config()
  const locale = client.$locale.get()
  const names = purposes
    .filter(({ id }) => id !== 'necessary')
    .map((purpose) => nameOf(purpose, t, locale).toLocaleLowerCase(locale))
  const intro = t('intro')
    .replace('{site}', controller.name)
    .replace('{purposes}', names.join(', '))
  return make('div', 'assent-words', {}, [
    make('p', 'assent-title', { id: 'assent-title' }, [t('title')]),
    make('p', '', {}, [
      `${intro} `,
      policy ? make('a', '', { href: policy.url }, [t('policy')]) : '',
    ]),
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
  const { api } = client
  const reject = button('reject', t('rejectAll'))
  const accept = button('accept', t('acceptAll'))
  const choose = button('quiet assent-choose', t('choose'))
  reject.onclick = () => void api.rejectAll()
  accept.onclick = (event) => void api.acceptAll(event)
  choose.onclick = () => api.show('preferences')
  choose.onpointerenter = choose.onfocus = () =>
    void loader.preferences().catch(() => {})
  const banner = make('section', 'assent-banner', {}, [
    drawWords(context, t),
    make('div', 'assent-buttons', {}, [reject, accept, choose]),
  ])
  banner.setAttribute('aria-labelledby', 'assent-title')
  return banner
}
