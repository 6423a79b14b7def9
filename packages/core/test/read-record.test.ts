import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { aboutOf } from '../src/about.ts'
import { readRecord } from '../src/read-record.ts'
import { encodeRecord } from '../src/record.ts'
import { allowedIds } from './utils/allowed-ids.ts'
import { anyConfig } from './utils/any-config.ts'
import { createProfile } from './utils/create-profile.ts'
import { makeRecord } from './utils/make-record.ts'
import { sampleConfig } from './utils/sample-config.ts'
import { startPage } from './utils/start-page.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 22)
const record = makeRecord({ time: now })

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('reads the choices that came with a request', () => {
  const header = `a=b; assent=${encodeRecord(record)}; c=d`
  const read = readRecord(header, sampleConfig)
  expect(read.record).toEqual({ ...record, ...aboutOf(record) })
  expect(read.allows('analytics')).toBe(true)
  expect(read.allows('matomo')).toBe(true)
  expect(read.allows('marketing')).toBe(false)
  expect(read.allows('unknown')).toBe(false)
})

test.each([null, undefined, '', 'a=b', 'assent=', 'assent=garbage', ';;=;'])(
  'takes the header %j for no choice',
  (header) => {
    const read = readRecord(header, sampleConfig)
    expect(read.record).toBeUndefined()
    expect(read.allows('analytics')).toBe(false)
    expect(read.allows('necessary')).toBe(true)
  },
)

test('a choice runs out when it says, by the clock it is given', () => {
  const header = `assent=${encodeRecord(record)}`
  const end = record.until
  expect(readRecord(header, sampleConfig, end - 1).record).toMatchObject(record)
  expect(readRecord(header, sampleConfig, end).record).toBeUndefined()
})

test('gives the answers that the client gives on the page', async () => {
  const recordOf = (ids: string[]) => {
    const some = fc.subarray(ids)
    const age = fc.integer({ min: -2 * DAY, max: 200 * DAY })
    return fc.tuple(some, some, age).map(([granted, denied, ms]) =>
      encodeRecord(
        makeRecord({
          granted,
          denied,
          time: now - ms,
          until: now - ms + 182 * DAY,
        }),
      ),
    )
  }
  const configs = anyConfig().map((config) => {
    return { ...config, version: aboutOf(record).version }
  })
  const state = configs.chain((config) => {
    const ids = config.purposes.flatMap(({ id, services = [] }) => [
      id,
      ...services.map((service) => service.id),
    ])
    const valid = recordOf([...ids, 'unknown'])
    const cut = fc
      .tuple(valid, fc.nat())
      .map(([text, n]) => text.slice(0, n % text.length))
    const value = fc.oneof(valid, valid, cut, fc.stringMatching(/^[!-:<-~]*$/))
    return fc.record({
      config: fc.constant(config),
      values: fc.array(value, { maxLength: 4 }),
    })
  })
  await fc.assert(
    fc.asyncProperty(state, async ({ config, values }) => {
      const profile = createProfile()
      for (const [i, value] of values.entries())
        profile.setCookie('assent', value, undefined, `${i}`)
      const page = await startPage({ profile }, config)
      const { allows } = readRecord(profile.cookies(), config)
      const ids = [...page.client.catalog().keys()]
      expect(ids.filter(allows)).toEqual(allowedIds(page))
    }),
  )
})
