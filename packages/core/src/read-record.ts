import { aboutOf, type About } from './about.ts'
import { allows } from './allows.ts'
import { createCatalog } from './catalog.ts'
import type { Config } from './config.ts'
import type { ConsentRecord } from './record.ts'
import { currentRecord, recordCookies } from './stored-record.ts'

/** The choices that came with a request. */
export interface ReadRecord {
  /** Missing where the visitor has not chosen, or the cookie is unreadable. */
  readonly record: (ConsentRecord & About) | undefined
  /** The same answer that `assent.allows(id)` gives in the browser. */
  allows(id: string): boolean
}

/**
 * Reads the visitor's choices from a request's `Cookie` header, on a server or
 * at the edge. Never throws: what cannot be read counts as no choice.
 *
 * @example
 * const { allows } = readRecord(request.headers.get('cookie'), config)
 * if (allows('analytics')) …
 */
export function readRecord(
  cookieHeader: string | null | undefined,
  config: Config,
  now: number = Date.now(),
): ReadRecord {
  const catalog = createCatalog(config)
  const texts = recordCookies(cookieHeader ?? '')
  const record = currentRecord(texts, now)
  const whole = record && { ...record, ...aboutOf(record) }
  return { record: whole, allows: (id) => allows(catalog, record, id) }
}
