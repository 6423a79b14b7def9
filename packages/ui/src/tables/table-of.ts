import type { Config } from '@assent/core'
import type { Messages, TableMessages } from '../messages.ts'
import { en } from './en.ts'
import { rowsOf } from './rows-of.ts'
import type { Table, TableKind } from './table.ts'

const COLUMNS: Readonly<
  Record<TableKind, readonly (keyof TableMessages & string)[]>
> = {
  cookies: ['name', 'kind', 'purpose', 'setBy', 'use', 'retention'],
  purposes: ['purpose', 'use', 'data', 'legalBasis', 'recipients', 'retention'],
  services: ['service', 'provider', 'country', 'purpose', 'use', 'policy'],
  retention: ['purpose', 'data', 'retention'],
}

/**
 * What a configuration says of cookies, purposes, services or retention, in
 * one language: what the preferences say, from the same source.
 *
 * @param language texts of that language, none for English
 */
export function tableOf(
  kind: TableKind,
  config: Config,
  locale: string,
  language: Partial<Messages>,
): Table {
  const texts: Readonly<Record<string, string>> = {
    ...en,
    ...language,
    ...config.texts?.[locale],
  }
  const t = (key: string): string => texts[key] ?? ''
  const rows = rowsOf(kind, config, locale, t)
  const columns = COLUMNS[kind].filter((key) =>
    rows.some((row) => row[key]?.text),
  )
  return {
    caption: t(kind),
    head: columns.map((key) => t(key)),
    rows: rows.map((row) => columns.map((key) => row[key] ?? { text: '' })),
  }
}
