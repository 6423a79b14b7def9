import type { Config } from '@assent/core'
import { lookUpLocale } from '@assent/core/config'
import {
  directionOf,
  drawTable,
  tableOf,
  type TableKind,
} from '@assent/ui/tables'
import { log } from './browser/log.ts'
import type { Languages } from './data.ts'

const KINDS: readonly string[] = [
  'cookies',
  'purposes',
  'services',
  'retention',
] satisfies TableKind[]

/**
 * Puts what a configuration says into every element of the page that asks for
 * it by `data-consent-table`, in the language that the element is in.
 */
export async function fillTables(
  config: Config,
  { tags, load }: Languages,
  heads: Languages,
): Promise<void> {
  for (const element of document.querySelectorAll('[data-consent-table]')) {
    const kind = element.getAttribute('data-consent-table')!
    if (!KINDS.includes(kind)) {
      log(`there is no table "${kind}", only ${KINDS}`, element)
      continue
    }
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? ''
    const locale = lookUpLocale([lang], config.languages ?? tags)
    const texts = await Promise.all([load(locale), heads.load(locale)])
    const table = drawTable(
      tableOf(kind as TableKind, config, locale, Object.assign({}, ...texts)),
    )
    table.lang = locale
    table.dir = directionOf(locale)
    element.replaceChildren(table)
  }
}
