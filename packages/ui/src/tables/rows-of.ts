import {
  allPurposes,
  type Config,
  type Purpose,
  type Service,
  type Text,
} from '@assent/core'
import { textIn } from '@assent/core/config'
import { formatDuration } from '../format-duration.ts'
import type { TableMessages, Translate } from '../messages.ts'
import { nameOf } from '../name-of.ts'
import type { Cell, TableKind } from './table.ts'

/** A column by the key of its heading, with what each row has in it. */
export type Row = Readonly<Partial<Record<keyof TableMessages, Cell>>>

const cell = (text: string | undefined): Cell => ({ text: text ?? '' })

/** The rows of each kind, in the order of the configuration. */
export function rowsOf(
  kind: TableKind,
  config: Config,
  locale: string,
  t: Translate<TableMessages>,
): Row[] {
  const own = (text: Text | undefined): Cell =>
    cell(text && textIn(locale, text))
  const list = (texts: readonly Text[] = []): Cell =>
    cell(texts.map((text) => textIn(locale, text)).join(t('comma')))
  const time = (duration: string | undefined): Cell =>
    cell(duration && formatDuration(duration, locale, t))

  function purposeRow(purpose: Purpose): Row {
    const { id, description, data, legalBasis, recipients, retention } = purpose
    return {
      purpose: cell(nameOf(purpose, t, locale)),
      use: description
        ? own(description)
        : cell(t(`${id}Description` as keyof TableMessages)),
      data: list(data),
      legalBasis: own(legalBasis),
      recipients: list(recipients),
      retention: time(retention),
    }
  }

  function serviceRow(purpose: Purpose, service: Service): Row {
    const { name, provider, country, policy, description } = service
    return {
      service: own(name),
      provider: cell(provider),
      country: cell(
        country &&
          new Intl.DisplayNames(locale, { type: 'region' }).of(country),
      ),
      purpose: cell(nameOf(purpose, t, locale)),
      use: own(description),
      policy: policy ? { text: policy, href: policy } : cell(''),
    }
  }

  function keptRows(purpose: Purpose, service?: Service): Row[] {
    const { cookies = [], storage = [] } = service ?? purpose
    const setBy = service
      ? (service.provider ?? textIn(locale, service.name))
      : config.controller.name
    const rest = {
      purpose: cell(nameOf(purpose, t, locale)),
      setBy: cell(setBy),
    }
    return [
      ...cookies.map(({ name, use, duration }) => ({
        name: cell(name),
        kind: cell(t('cookie')),
        ...rest,
        use: own(use),
        retention: time(duration),
      })),
      ...storage.map(({ key, use }) => ({
        name: cell(key),
        kind: cell(t('storageKey')),
        ...rest,
        use: own(use),
      })),
    ]
  }

  return allPurposes(config).flatMap((purpose) => {
    const { services = [] } = purpose
    if (kind === 'purposes') return purposeRow(purpose)
    if (kind === 'services')
      return services.map((service) => serviceRow(purpose, service))
    if (kind === 'cookies')
      return [
        ...keptRows(purpose),
        ...services.flatMap((service) => keptRows(purpose, service)),
      ]
    const { purpose: name, data, retention } = purposeRow(purpose)
    return retention?.text ? { purpose: name!, data: data!, retention } : []
  })
}
