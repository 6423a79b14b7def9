import { textIn } from '@assent/core/config'
import type { PlaceholderMessages, Translate } from '../messages.ts'
import { nameOf } from '../name-of.ts'
import type { Held, PlaceholderContext } from './context.ts'
import { vendorOf } from './vendor-of.ts'

/** What a visitor is told of something held. */
export interface Words {
  /** Its own title, else the same as `kind`. */
  readonly title: string
  readonly kind: string
  readonly text: string
  /** The company behind it, and its country. */
  readonly who: string
  readonly policy: string | undefined
  /** The purposes and services that it waits for. */
  readonly asked: string
}

export function wordsOf(
  held: Held,
  context: PlaceholderContext,
  t: Translate<PlaceholderMessages>,
): Words {
  const { title, dataset } = held.element as HTMLElement
  const { catalog, api } = context.client
  const locale = api.$locale.get()
  const names = held.ids
    .filter((id) => !api.allows(id))
    .map((id) => {
      const { service, purpose } = catalog().get(id)!
      return nameOf(service ?? purpose, t, locale)
    })
  const asked = names.join(t('comma'))
  const vendor = vendorOf(held, context)
  const name = textIn(locale, vendor.name || asked)
  const { country, description, provider = name } = vendor
  const where =
    country && new Intl.DisplayNames(locale, { type: 'region' }).of(country)
  const who = where ? `${provider} (${where})` : provider
  const sends = t('sends').replace('{provider}', who)
  const kind = t(vendor.kind ?? 'content').replace('{name}', name)
  return {
    title: title || kind,
    kind,
    text:
      dataset['consentText'] ??
      (description ? `${textIn(locale, description)} ${sends}` : sends),
    who,
    policy: vendor.policy,
    asked,
  }
}
