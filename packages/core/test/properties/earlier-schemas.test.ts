import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { fingerprint } from '../../src/fingerprint.ts'
import { encodeRecord } from '../../src/record.ts'
import { allowedIds } from '../utils/allowed-ids.ts'
import { anyRecord } from '../utils/any-record.ts'
import { createProfile } from '../utils/create-profile.ts'
import { makeRecord } from '../utils/make-record.ts'
import { startPage } from '../utils/start-page.ts'

const now = Date.UTC(2026, 10, 22)
const DAY = 86_400_000
const necessary = ['necessary', 'session']
const ids = [
  'functional',
  'analytics',
  'matomo',
  'marketing',
  'research',
  'gone',
]
const parents: Readonly<Record<string, string>> = {
  matomo: 'analytics',
  plausible: 'analytics',
  youtube: 'marketing',
  survey: 'research',
}

const anyEarlier = fc.record({
  time: fc.integer({ min: now - 400 * DAY, max: now + 2 * DAY }),
  regime: fc.constantFrom('eu', 'us-ca', 'nowhere', ''),
  region: fc.constantFrom('', 'SE', 'GB', 'US-CA', 'AZ'),
  granted: fc.uniqueArray(fc.constantFrom(...ids)),
  denied: fc.uniqueArray(fc.constantFrom(...ids)),
  version: fc.constantFrom('2026.11', '1'),
  cut: fc.oneof(fc.constant(0), fc.nat(40)),
})

/** What is allowed where a text is all that is stored. */
async function allowedBy(text: string, region = ''): Promise<string[]> {
  const profile = createProfile()
  profile.setCookie('assent', text)
  profile.storage.set('assent', text)
  const around = [undefined, null, region, '']
  const allowed = allowedIds(await startPage({ profile, around }))
  return allowed.filter((id) => !necessary.includes(id))
}

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('of a record of schema 1 nothing is allowed that was not granted in it, while it lasts', async () => {
  await fc.assert(
    fc.asyncProperty(anyEarlier, async (given) => {
      const { time, regime, region, version, cut } = given
      const denied = given.denied.filter((id) => !given.granted.includes(id))
      const lists = `${given.granted.join('~')}!${denied.join('~')}`
      const text = `1!AAECAwQFBgcICQoLDA0ODw!${time}!abc!${version}!${regime}!${lists}`
      const whole = `${text}!${fingerprint(text)}`
      const allowed = await allowedBy(whole.slice(cut), region)
      for (const id of allowed) {
        expect(denied).not.toContain(id)
        expect(
          given.granted.includes(id) || given.granted.includes(parents[id]!),
        ).toBe(true)
      }
      const isOver = cut || time > now + DAY || time < now - 182 * DAY
      expect(isOver ? allowed : []).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('a record of a later schema is refused, however it reads', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRecord(),
      fc.integer({ min: 3, max: 99 }),
      async (record, schema) => {
        // In all but the schema it is one of today, that nothing has ended.
        const { about } = makeRecord()
        const good = { ...record, about, time: now, until: now + DAY }
        const granted = [...new Set([...good.granted, 'analytics'])]
        const text = encodeRecord({ ...good, granted, denied: [], open: [] })
        const fields = [schema, ...text.split('!').slice(1, -1)].join('!')
        expect(await allowedBy(`${fields}!${fingerprint(fields)}`)).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})
