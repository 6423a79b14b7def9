import { h, type VNode } from 'preact'
import type { Purpose, Service, Text } from '@assent/core'
import { textIn } from '@assent/core/config'
import type { LayerMessages, Translate } from '../messages.ts'
import type { Draft } from './draft.ts'
import { Facts, type Fact } from './facts.tsx'
import { formatDuration } from '../format-duration.ts'
import { Switch } from './switch.tsx'

/** What every part of the second layer is drawn with. */
export interface CardProps {
  readonly locale: string
  readonly t: Translate<LayerMessages>
  readonly draft: Draft
  /** Whether nobody may switch anything on. */
  readonly isLocked: boolean
  /** What is said of a service abroad, if anything. */
  abroad(service: Service): string | undefined
  /** Ids of what is asked again. */
  readonly again: readonly string[]
  onToggle(id: string): void
}

/** What a purpose or service keeps on the visitor's device, a line for each. */
function keptFacts(
  { cookies = [], storage = [] }: Purpose | Service,
  { locale, t }: CardProps,
): Fact[] {
  const line = (name: string, use?: Text, duration?: string): VNode => (
    <div>
      <bdi>{name}</bdi>
      {duration && ` \u2013 ${formatDuration(duration, locale, t)}`}
      {use && ` \u2013 ${textIn(locale, use)}`}
    </div>
  )
  return [
    [
      t('cookies'),
      cookies.map(({ name, use, duration }) => line(name, use, duration)),
    ],
    [t('storage'), storage.map(({ key, use }) => line(key, use))],
  ]
}

/** A name with its switch, or with what stands in the place of one. */
function Row({
  id,
  name,
  props,
}: {
  readonly id: string
  readonly name: VNode
  readonly props: CardProps
}): VNode {
  const { draft, t, isLocked, again, onToggle } = props
  return (
    <div class="assent-row">
      {name}
      {again.includes(id) && <em class="assent-again">{t('changed')}</em>}
      {id in draft ? (
        <Switch
          id={id}
          isOn={!!draft[id]}
          isLocked={isLocked}
          onToggle={onToggle}
        />
      ) : (
        <span class="assent-always">{t('alwaysOn')}</span>
      )}
    </div>
  )
}

function ServiceCard(props: CardProps & { readonly service: Service }): VNode {
  const { service, locale, t, draft, abroad } = props
  const { id, name, description, provider, country, policy } = service
  return (
    <li class="assent-service">
      <Row
        id={id}
        props={props}
        name={<strong id={`assent-name-${id}`}>{textIn(locale, name)}</strong>}
      />
      {description && <p>{textIn(locale, description)}</p>}
      {id in draft && abroad(service) && (
        <p class="assent-note">{abroad(service)}</p>
      )}
      <Facts
        facts={[
          [t('provider'), provider],
          [
            t('country'),
            country &&
              new Intl.DisplayNames(locale, { type: 'region' }).of(country),
          ],
          [
            t('policy'),
            policy && (
              <a href={policy}>
                <bdi>{policy}</bdi>
              </a>
            ),
          ],
          ...keptFacts(service, props),
        ]}
      />
    </li>
  )
}

/** One purpose: its switch, what it means, and the services under it. */
export function PurposeCard(
  props: CardProps & { readonly purpose: Purpose },
): VNode {
  const { purpose, locale, t } = props
  const { id, services = [], retention, legalBasis } = purpose
  const text = (own: Text | undefined, key: string): string =>
    own ? textIn(locale, own) : t(key as keyof LayerMessages)
  const listed = (items: readonly Text[] = []): string =>
    items.map((item) => text(item, '')).join(t('comma'))
  return (
    <li class="assent-purpose">
      <Row
        id={id}
        props={props}
        name={<h3 id={`assent-name-${id}`}>{text(purpose.name, id)}</h3>}
      />
      <p>{text(purpose.description, `${id}Description`)}</p>
      {purpose.separate && <p class="assent-note">{t('separate')}</p>}
      <Facts
        facts={[
          [t('data'), listed(purpose.data)],
          [t('retention'), retention && formatDuration(retention, locale, t)],
          [t('recipients'), listed(purpose.recipients)],
          [t('legalBasis'), legalBasis && text(legalBasis, '')],
          ...keptFacts(purpose, props),
        ]}
      />
      {services.length > 0 && (
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
