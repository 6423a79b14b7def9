import type { Desk, Platform } from '../platform.ts'
import { encodeRecord, type ConsentRecord } from '../record.ts'
import { LONGEST } from '../ends.ts'
import { RECORD_NAME, recordCookies } from '../stored-record.ts'

/**
 * Writes the record; says whether it can be read back. It is kept for longer
 * than its answers last, so that one that has run out is known to have been a
 * refusal.
 */
export function saveRecord(
  { cookies, storage }: Platform,
  { writeCookie, purgeCookie }: Desk,
  record: ConsentRecord,
  domain?: string,
): boolean {
  const text = encodeRecord(record)
  const expires = new Date(record.time + LONGEST)
  const write = (): void => writeCookie(RECORD_NAME, text, expires, domain)
  const found = (): string[] => recordCookies(cookies())
  write()
  // One of the same name on another domain would be read beside it.
  if (found().some((other) => other !== text)) {
    purgeCookie(RECORD_NAME, domain)
    write()
  }
  // An earlier choice must not outlive this one where storage has become full.
  storage.remove(RECORD_NAME)
  return storage.set(RECORD_NAME, text) || found().includes(text)
}
