import { h, type VNode } from 'preact'
import type { Purpose, Service, Text } from '@assent/core'
import { textIn } from '@assent/core/config'
import type { Messages, Translate } from '../messages.ts'
import type { Draft } from './draft.ts'
import { Facts } from './facts.tsx'
import { formatDuration } from './format-duration.ts'
import { Switch } from './switch.tsx'

/** What every part of the second layer is drawn with. */
export interface CardProps {
  readonly locale: string
  readonly t: Translate<Messages>
  readonly draft: Draft
  onToggle(id: string): void
}

function listed(items: readonly Text[] | undefined, locale: string): string {
  const texts = (items ?? []).map((item) => textIn(locale, item))
  return new Intl.ListFormat(locale).format(texts)
}

/** What a purpose or service keeps on the visitor's device. */
function kept(
  { cookies, storage }: Purpose | Service,
  props: CardProps,
): VNode {
  const { locale, t } = props
  const cookieTexts = cookies?.map(({ name, duration, use }) =>
    [
      name,
      duration && formatDuration(duration, locale),
      use && textIn(locale, use),
    ]
      .filter(Boolean)
      .join(' \u2013 '),
  )
  const storageTexts = storage?.map(({ key, use }) =>
    use ? `${key} \u2013 ${textIn(locale, use)}` : key,
  )
  return (
    <Facts
      facts={[
        [t('cookies'), cookieTexts?.map((text) => <div>{text}</div>)],
        [t('storage'), storageTexts?.map((text) => <div>{text}</div>)],
      ]}
    />
  )
}

function ServiceCard(props: CardProps & { readonly service: Service }): VNode {
  const { service, locale, t, draft, onToggle } = props
  const { id, name, description, provider, country, policy } = service
  const region = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <li class="assent-service">
      <div class="assent-row">
        <strong id={`assent-name-${id}`}>{textIn(locale, name)}</strong>
        {id in draft && (
          <Switch
            id={id}
            isOn={!!draft[id]}
            labelledBy={`assent-name-${id}`}
            onToggle={onToggle}
          />
        )}
      </div>
      {description && <p>{textIn(locale, description)}</p>}
      <Facts
        facts={[
          [t('provider'), provider],
          [t('country'), country && region.of(country)],
          [t('policy'), policy && <a href={policy}>{policy}</a>],
        ]}
      />
      {kept(service, props)}
    </li>
  )
}

/** One purpose: its switch, what it means, and the services under it. */
export function PurposeCard(
  props: CardProps & { readonly purpose: Purpose },
): VNode {
  const { purpose, locale, t, draft, onToggle } = props
  const { id, name, description, separate, services, retention } = purpose
  const isNecessary = id === 'necessary'
  const text = (own: Text | undefined, key: string): string =>
    own ? textIn(locale, own) : t(key as keyof Messages)
  return (
    <li class="assent-purpose">
      <div class="assent-row">
        <h3 id={`assent-name-${id}`}>{text(name, id)}</h3>
        {isNecessary ? (
          <span class="assent-always">{t('alwaysOn')}</span>
        ) : (
          <Switch
            id={id}
            isOn={!!draft[id]}
            labelledBy={`assent-name-${id}`}
            onToggle={onToggle}
          />
        )}
      </div>
      <p>{text(description, `${id}Description`)}</p>
      {separate && <p class="assent-note">{t('separate')}</p>}
      <Facts
        facts={[
          [t('data'), listed(purpose.data, locale)],
          [t('retention'), retention && formatDuration(retention, locale)],
          [t('recipients'), listed(purpose.recipients, locale)],
          [t('legalBasis'), purpose.legalBasis && text(purpose.legalBasis, '')],
        ]}
      />
      {kept(purpose, props)}
      {services?.length && (
        <details>
          <summary>
            {t('services')} ({services.length})
          </summary>
          <ul>
            {services.map((service) => (
              <ServiceCard key={service.id} {...props} service={service} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
