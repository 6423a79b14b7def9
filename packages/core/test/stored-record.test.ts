import { beforeEach, expect, test, vi } from 'vitest'
import { encodeRecord } from '../src/record.ts'
import {
  currentRecord,
  loadRecord,
  newestRecord,
  recordCookies,
} from '../src/stored-record.ts'
import { createProfile } from './utils/create-profile.ts'
import { makeRecord } from './utils/make-record.ts'
import { openPage } from './utils/open-page.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 22)

function made(time: number): string {
  return encodeRecord(makeRecord({ time }))
}

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test.each([
  ['', []],
  ['a=b', []],
  ['assent=x', ['x']],
  ['a=b; assent=x; c=d', ['x']],
  ['a=b;assent=x;c=d', ['x']],
  ['assent=x; assent=y', ['x', 'y']],
  ['assent=', ['']],
  ['assent=a=b', ['a=b']],
  ['assent', []],
  ['assent2=x; xassent=x; my.assent=x; ASSENT=x; a=assent=x', []],
])('the cookies %j hold the records %j', (header, texts) => {
  expect(recordCookies(header)).toEqual(texts)
})

test('of several the newest holds, wherever it stands', () => {
  const texts = [made(now - 2), made(now), made(now - 1)]
  expect(newestRecord(texts, now)?.time).toBe(now)
  expect(newestRecord(texts.toReversed(), now)?.time).toBe(now)
})

test('of several the newest valid one holds', () => {
  const cut = made(now).slice(0, -1)
  const ahead = made(now + DAY)
  const texts = [cut, made(now - 2), 'garbage', ahead, made(now - 1), '']
  expect(newestRecord(texts, now)?.time).toBe(now - 1)
})

test('none holds where there is none, or none that is valid', () => {
  expect(newestRecord([], now)).toBeUndefined()
  expect(newestRecord(['', 'garbage', made(now + DAY)], now)).toBeUndefined()
})

test('one holds until the moment that it names', () => {
  const record = makeRecord({ time: now, until: now + DAY })
  const texts = [encodeRecord(record)]
  expect(currentRecord(texts, now + DAY - 1)).toEqual(record)
  expect(currentRecord(texts, now + DAY)).toBeUndefined()
  expect(newestRecord(texts, now + DAY)).toEqual(record)
})

test('an older one does not hold in place of one that has run out', () => {
  const newer = makeRecord({ time: now, until: now + DAY })
  const older = makeRecord({ time: now - 1, until: now + 9 * DAY })
  const texts = [newer, older].map(encodeRecord)
  expect(currentRecord(texts, now + DAY)).toBeUndefined()
})

test('the mirror holds where the cookie is missing or broken', () => {
  const profile = createProfile()
  const { platform } = openPage({ profile })
  profile.storage.set('assent', made(now))
  expect(loadRecord(platform)?.time).toBe(now)
  profile.setCookie('assent', 'garbage')
  expect(loadRecord(platform)?.time).toBe(now)
})

test('the newer one of cookie and mirror holds', () => {
  const profile = createProfile()
  const { platform } = openPage({ profile })
  profile.setCookie('assent', made(now - 1))
  profile.storage.set('assent', made(now - 2))
  expect(loadRecord(platform)?.time).toBe(now - 1)
  profile.storage.set('assent', made(now))
  expect(loadRecord(platform)?.time).toBe(now)
})

test('nothing is read where storage is denied', () => {
  const profile = createProfile()
  const { platform } = openPage({ profile })
  profile.setCookie('assent', made(now))
  profile.storage.set('assent', made(now))
  profile.storageState = profile.cookieState = 'denied'
  expect(loadRecord(platform)).toBeUndefined()
})
