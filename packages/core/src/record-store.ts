import type { Platform } from './platform.ts'
import { decodeRecord, encodeRecord, type ConsentRecord } from './record.ts'
import type { Regime } from './regimes/regime.ts'

/** Name of the cookie and of its mirror in localStorage. */
export const RECORD_NAME = 'assent'

const DAY = 86_400_000

/** Where the record is kept: a cookie, mirrored to web storage. */
export interface RecordStore {
  /** The newest valid record that has not run out. */
  load(): ConsentRecord | undefined
  /** Whether what was written can be read back from cookie or storage. */
  save(record: ConsentRecord): boolean
  /** Whether the last record that was saved could be. */
  works(): boolean
  clear(): void
}

/** Every value that a cookie header holds under one name. */
export function cookieValues(header: string, name: string): string[] {
  return header
    .split(/; */)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}

function expiry(record: ConsentRecord, regime: Regime): number {
  return record.time + regime.days * DAY
}

/** The newest valid record among several texts that has not run out. */
export function newestRecord(
  texts: readonly (string | null)[],
  regime: Regime,
  now: number,
): ConsentRecord | undefined {
  let newest: ConsentRecord | undefined
  for (const text of texts) {
    const record = text ? decodeRecord(text, now) : undefined
    if (record && !(newest && newest.time >= record.time)) newest = record
  }
  return newest && expiry(newest, regime) > now ? newest : undefined
}

export function createRecordStore(
  platform: Platform,
  regime: Regime,
  domain: string | undefined,
): RecordStore {
  const { cookies, storage } = platform
  let works = true
  const cookieTexts = (): string[] => cookieValues(cookies.read(), RECORD_NAME)

  function clear(): void {
    cookies.remove(RECORD_NAME)
    cookies.remove(RECORD_NAME, domain)
    storage.remove(RECORD_NAME)
  }

  function load(): ConsentRecord | undefined {
    const texts = [...cookieTexts(), storage.get(RECORD_NAME)]
    return newestRecord(texts, regime, platform.now())
  }

  function save(record: ConsentRecord): boolean {
    const text = encodeRecord(record)
    const expires = new Date(expiry(record, regime))
    const write = (): void => cookies.write(RECORD_NAME, text, expires, domain)
    write()
    // One of the same name on another domain would be read beside it.
    if (cookieTexts().some((other) => other !== text)) {
      clear()
      write()
    }
    const isMirrored = storage.set(RECORD_NAME, text)
    return (works = isMirrored || cookieTexts().includes(text))
  }

  return { load, save, clear, works: () => works }
}
