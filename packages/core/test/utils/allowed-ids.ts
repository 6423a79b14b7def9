import type { Page } from './open-page.ts'

/** What a page may use now, in the order of the configuration. */
export function allowedIds({ client, api }: Page): string[] {
  return [...client.catalog().keys()].filter(api.allows)
}
