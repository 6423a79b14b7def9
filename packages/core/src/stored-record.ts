import type { Platform } from './platform.ts'
import { decodeRecord, type ConsentRecord } from './record.ts'

/** Name of the cookie and of its mirror in localStorage. */
export const RECORD_NAME = 'assent'

/** Where it is kept which configuration has been found to be valid. */
export const CHECKED_NAME = 'assent.checked'

/** What the keys of acts begin with that have not been carried out. */
export const ACT_NAME = 'assent.act.'

/** What the keys of receipts begin with that have not been delivered. */
export const UNSENT_NAME = 'assent.outbox.'

/** Every value that a cookie header holds under the record's name. */
export function recordCookies(header: string): string[] {
  return header
    .split(/; */)
    .flatMap((pair) => pair.match(/^assent=(.*)/)?.[1] ?? [])
}

/** The newest valid record among several texts. */
export function newestRecord(
  texts: readonly string[],
  now: number,
): ConsentRecord | undefined {
  return texts
    .flatMap((text) => decodeRecord(text, now) ?? [])
    .sort((a, b) => b.time - a.time)[0]
}

/** What the cookie and its mirror hold. */
export function storedTexts({ cookies, storage }: Platform): string[] {
  return [...recordCookies(cookies()), storage.get(RECORD_NAME) ?? '']
}

/** A record, if it holds without having to be judged anew. */
export function currentRecord(
  texts: readonly string[],
  now: number,
): ConsentRecord | undefined {
  const record = newestRecord(texts, now)
  return record && record.until > now ? record : undefined
}

/** Reads the record from the cookie, or from its mirror. */
export function loadRecord(platform: Platform): ConsentRecord | undefined {
  return currentRecord(storedTexts(platform), Date.now())
}
