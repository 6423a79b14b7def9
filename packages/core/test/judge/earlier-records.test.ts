import { beforeEach, expect, test, vi } from 'vitest'
import { encodeRecord } from '../../src/record.ts'
import { fingerprint } from '../../src/fingerprint.ts'
import { createProfile } from '../utils/create-profile.ts'
import { makeRecord } from '../utils/make-record.ts'
import { startPage } from '../utils/start-page.ts'

const now = Date.UTC(2026, 10, 22)

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

/** A record of schema 1. */
function earlier(time: number, granted: string, denied: string): string {
  const text = `1!AAECAwQFBgcICQoLDA0ODw!${time}!abc!2026.11!eu!${granted}!${denied}`
  return `${text}!${fingerprint(text)}`
}

test('the newest of several records of schema 1 holds', async () => {
  const all = 'functional~analytics~marketing~research'
  for (const isReversed of [false, true]) {
    const profile = createProfile()
    const texts = [earlier(now - 2, all, ''), earlier(now - 1, '', all)]
    const [first, second] = isReversed ? texts.toReversed() : texts
    profile.setCookie('assent', first!)
    profile.storage.set('assent', second!)
    const { api } = await startPage({ profile })
    expect(api.allows('analytics')).toBe(false)
    expect(api.$surface.get()).toBe('none')
  }
})

test('a record of a regime that this version does not know is judged by the strict one', async () => {
  const profile = createProfile()
  const record = makeRecord({ regime: 'in', denied: [] })
  profile.storage.set('assent', encodeRecord(record))
  const page = await startPage({ profile })
  expect(page.api.allows('analytics')).toBe(true)
  expect(page.api.$surface.get()).toBe('banner')
  expect(page.failures.map(({ code }) => code)).toEqual(['load'])
})
