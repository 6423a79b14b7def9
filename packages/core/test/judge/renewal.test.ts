import { beforeEach, expect, test, vi } from 'vitest'
import type { Config, Renewal } from '../../src/config.ts'
import { createProfile } from '../utils/create-profile.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'

const now = Date.UTC(2026, 10, 22)

const renewing = (renewal: Renewal, changes?: Partial<Config>): Config => ({
  ...sampleConfig,
  ...changes,
  renewal,
})

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test.each(['ask', 'keep-refusals', 'reset'] as const)(
  'IT-02 who refused is not asked before the end, however early the site asks who granted (%s)',
  async (expired) => {
    const profile = createProfile()
    const config = renewing({ expired, grace: 'P1M' }, { regime: 'it' })
    await (await startPage({ profile }, config)).api.rejectAll()
    vi.setSystemTime('2027-05-21T23:59:59.999Z')
    const page = await startPage({ profile }, config)
    expect(page.api.$surface.get()).toBe('none')
  },
)

test('who granted is asked so long before the end, while it still holds', async () => {
  const profile = createProfile()
  const config = renewing({ grace: 'P1M' })
  await (await startPage({ profile }, config)).api.acceptAll()
  vi.setSystemTime('2027-04-21')
  const early = await startPage({ profile }, config)
  expect(early.api.$surface.get()).toBe('none')
  vi.setSystemTime('2027-04-23')
  const page = await startPage({ profile }, config)
  expect(page.api.$surface.get()).toBe('banner')
  expect(page.api.allows('analytics')).toBe(true)
})

test('IT-02 reset asks for everything, but for what was refused and has not run out', async () => {
  const profile = createProfile()
  const purposes = sampleConfig.purposes.map((purpose) =>
    purpose.id === 'analytics'
      ? { ...purpose, validFor: 'P1M' as const }
      : purpose,
  )
  const config = renewing({ expired: 'reset' }, { purposes, regime: 'it' })
  const { api } = await startPage({ profile }, config)
  await api.save({
    functional: true,
    analytics: true,
    marketing: false,
    research: false,
  })
  vi.setSystemTime('2026-12-22')
  const page = await startPage({ profile }, config)
  expect(page.client.record()!.open).toEqual(['functional', 'analytics'])
  expect(page.api.allows('functional')).toBe(false)
})

test('what has run out of a purpose that is gone is not asked, and nobody is told of an unknown id', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  vi.setSystemTime('2027-06-22')
  const purposes = sampleConfig.purposes.filter(({ id }) => id !== 'marketing')
  const config = { ...sampleConfig, purposes }
  const page = await startPage({ profile }, config)
  await new Promise(setImmediate)
  expect(page.failures).toEqual([])
  await page.api.rejectAll()
  expect(page.api.$surface.get()).toBe('none')
  expect((await startPage({ profile }, config)).api.$surface.get()).toBe('none')
})

test('EU-16 many different ends do not let a refusal run out before its own', async () => {
  const profile = createProfile()
  const purposes = Array.from({ length: 24 }, (_, i) => ({
    id: `a-purpose-with-a-long-name-${i}`,
    name: 'Name',
    description: 'Description',
    ...(i % 2 && { validFor: 'P1M' as const }),
  }))
  const config = { ...sampleConfig, purposes }
  const answers = purposes.map(({ id }, i): [string, boolean] => [id, i < 12])
  const { api } = await startPage({ profile }, config)
  await api.save(Object.fromEntries(answers))
  vi.setSystemTime('2026-12-22')
  const page = await startPage({ profile }, config)
  const { open } = page.client.record()!
  expect(open).toContain(purposes[1]!.id)
  expect(
    open.filter((id) => purposes.findIndex((p) => p.id === id) >= 12),
  ).toEqual([])
  expect(page.api.allows(purposes[1]!.id)).toBe(false)
})

test('CA-06 who refused elsewhere is asked no sooner than the law that applies now lets', async () => {
  const profile = createProfile()
  const at = (region: string): unknown[] => [undefined, null, region, '']
  await (await startPage({ profile, around: at('SE') })).api.rejectAll()
  vi.setSystemTime('2027-11-21T23:59:59.999Z')
  const early = await startPage({ profile, around: at('US-CA') })
  expect(early.api.$surface.get()).toBe('none')
  vi.setSystemTime('2027-11-22')
  const page = await startPage({ profile, around: at('US-CA') })
  expect(page.api.$surface.get()).toBe('banner')
  expect(page.api.allows('analytics')).toBe(false)
})

test.each([
  [{}, 'P6M'],
  [{ validFor: 'P13M' as const }, 'P12M'],
])(
  'a grace as long as a choice lasts is refused: %j',
  async (changes, grace) => {
    const config = renewing({ grace: grace as 'P6M' }, changes)
    const page = await startPage({}, config)
    expect(page.failures[0]?.message).toContain('config.renewal.grace')
  },
)
