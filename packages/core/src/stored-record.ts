import type { Platform } from './platform.ts'
import { decodeRecord, type ConsentRecord } from './record.ts'
import { strict, type Regime } from './regimes/strict.ts'

/** Name of the cookie and of its mirror in localStorage. */
export const RECORD_NAME = 'assent'

/** Where it is kept which configuration has been found to be valid. */
export const CHECKED_NAME = 'assent.checked'

/** What the keys of acts begin with that have not been carried out. */
export const ACT_NAME = 'assent.act.'

/** What the keys of receipts begin with that have not been delivered. */
export const UNSENT_NAME = 'assent.outbox.'

const DAY = 86_400_000

/** Every value that a cookie header holds under the record's name. */
export function recordCookies(header: string): string[] {
  return header
    .split(/; */)
    .flatMap((pair) => pair.match(`^${RECORD_NAME}=(.*)`)?.[1] ?? [])
}

/** When a record runs out, milliseconds since 1970. */
export function expiryOf({ time }: ConsentRecord, { days }: Regime): number {
  return time + days * DAY
}

/** The newest valid record among several texts that has not run out. */
export function newestRecord(
  texts: readonly string[],
  now: number,
): ConsentRecord | undefined {
  return texts
    .flatMap((text) => decodeRecord(text, now) ?? [])
    .filter((record) => expiryOf(record, strict) > now)
    .sort((a, b) => b.time - a.time)[0]
}

/** Reads the record from the cookie, or from its mirror. */
export function loadRecord(platform: Platform): ConsentRecord | undefined {
  const mirror = platform.storage.get(RECORD_NAME) ?? ''
  return newestRecord(
    [...recordCookies(platform.cookies()), mirror],
    Date.now(),
  )
}
