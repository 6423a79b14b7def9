import { beforeEach, expect, test, vi } from 'vitest'
import { saveRecord } from '../../src/decider/save-record.ts'
import { encodeRecord } from '../../src/record.ts'
import { loadRecord, recordCookies } from '../../src/stored-record.ts'
import { createProfile } from '../utils/create-profile.ts'
import { makeRecord } from '../utils/make-record.ts'
import { openPage } from '../utils/open-page.ts'

const now = Date.UTC(2026, 10, 22)
const record = makeRecord({ time: now })
const text = encodeRecord(record)

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('writes the cookie and its mirror', () => {
  const profile = createProfile()
  const { platform, desk } = openPage({ profile })
  expect(saveRecord(platform, desk, record)).toBe(true)
  expect(profile.cookies()).toBe(`assent=${text}`)
  expect(profile.storage.get('assent')).toBe(text)
})

test('lets the cookie live for 400 days, so that it tells of what has run out', () => {
  const profile = createProfile()
  const { platform, desk } = openPage({ profile })
  saveRecord(platform, desk, record)
  vi.setSystemTime(now + 400 * 86_400_000 - 1)
  expect(recordCookies(profile.cookies())).toEqual([text])
  vi.setSystemTime(now + 400 * 86_400_000)
  expect(recordCookies(profile.cookies())).toEqual([])
})

test('writes the cookie on the domain that shares the choice', () => {
  const { platform, desk } = openPage()
  const domains: unknown[] = []
  const writeCookie = (...args: unknown[]) => domains.push(args[3])
  saveRecord(platform, { ...desk, writeCookie }, record, 'site.example')
  saveRecord(platform, { ...desk, writeCookie }, record)
  expect(domains).toEqual(['site.example', undefined])
})

test('leaves no other cookie of the name, on whatever domain it lay', () => {
  const profile = createProfile()
  const { platform, desk } = openPage({ profile })
  const newer = encodeRecord(makeRecord({ time: now + 1 }))
  profile.setCookie('assent', newer)
  profile.setCookie('assent', 'garbage', undefined, 'example')
  profile.setCookie('other', 'kept')
  saveRecord(platform, desk, record, 'site.example')
  expect(profile.cookies()).toBe(`other=kept; assent=${text}`)
})

test.each(['full', 'denied'] as const)(
  'one place is enough where the other is %s',
  (state) => {
    const profile = createProfile()
    const { platform, desk } = openPage({ profile })
    profile.storageState = state
    expect(saveRecord(platform, desk, record)).toBe(true)
    profile.storageState = 'open'
    profile.cookieState = state
    expect(saveRecord(platform, desk, record)).toBe(true)
  },
)

test.each(['full', 'denied'] as const)(
  'says that nothing can be kept where both are %s',
  (state) => {
    const profile = createProfile()
    const { platform, desk } = openPage({ profile })
    profile.storageState = profile.cookieState = state
    expect(saveRecord(platform, desk, record)).toBe(false)
  },
)

test('leaves no mirror of an earlier choice where it cannot be written', () => {
  const profile = createProfile()
  const { platform, desk } = openPage({ profile })
  saveRecord(platform, desk, makeRecord({ time: now - 1, granted: ['a'] }))
  profile.storageState = 'full'
  saveRecord(platform, desk, makeRecord({ time: now, denied: ['a'] }))
  // Somebody deletes cookies, and not what else a site stores.
  profile.removeCookie('assent')
  expect(loadRecord(platform)).toBeUndefined()
})
