import type { Config } from '@assent/core'
import { lookUpLocale, readConfig } from '@assent/core/config'
import { tableOf, toHtml, toMarkdown, type TableKind } from '@assent/ui/tables'
import { npmData } from './npm-data.ts'

/** How a table is written. */
export interface ConsentTableOptions {
  /** BCP 47 language tag. Default: the first that the site offers, else `en`. */
  readonly locale?: string
  /** Default: `html`. */
  readonly format?: 'html' | 'markdown'
}

/**
 * Writes what a configuration says of cookies, purposes, services or retention,
 * for a policy that says what the banner says. Works without a browser.
 *
 * @throws {Error} that names every fault of the configuration
 * @example
 * await writeFile('cookies.md', await consentTable(config, 'cookies', { format: 'markdown' }))
 */
export async function consentTable(
  config: Config,
  kind: TableKind,
  { locale, format = 'html' }: ConsentTableOptions = {},
): Promise<string> {
  const valid = readConfig(config)
  const { tags, load } = npmData.languages
  const found = lookUpLocale(locale ? [locale] : [], valid.languages ?? tags)
  const table = tableOf(kind, valid, found, await load(found))
  return format === 'html' ? toHtml(table) : toMarkdown(table)
}
