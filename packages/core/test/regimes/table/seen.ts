import { allowedIds } from '../../utils/allowed-ids.ts'
import type { Page } from '../../utils/open-page.ts'

/** What is on screen, and what may run, with spaces between. */
export type Seen = readonly [surface: string, allowed: string]

export function seen(page: Page): Seen {
  const ids = allowedIds(page).filter((id) => id !== 'necessary')
  return [page.api.$surface.get(), ids.join(' ')]
}

/**
 * What the receipts of a page say: how, how long, which signals there were, and
 * what is granted of that which was decided.
 *
 * @example 'accept-all P6M gpc: functional analytics'
 */
export function receipts({ kept }: Page): string[] {
  return kept.map(({ decision: { act, lasts, rules, purposes, record } }) => {
    const granted = purposes
      .map(({ id }) => id)
      .filter((id) => record.granted.includes(id))
    const head = [act.method, lasts, ...rules.signals].join(' ')
    return [`${head}:`, ...granted].join(' ')
  })
}
