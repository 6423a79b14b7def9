import type { Purpose, Service } from '@assent/core'
import { textIn } from '@assent/core/config'
import type { CommonMessages, Translate } from './messages.ts'

/** The name of a purpose or service: the site's own, else the built-in one. */
export function nameOf(
  { id, name }: Purpose | Service,
  t: Translate<CommonMessages>,
  locale: string,
): string {
  return name ? textIn(locale, name) : t(id as keyof CommonMessages)
}
