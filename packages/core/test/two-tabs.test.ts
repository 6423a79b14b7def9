import { beforeEach, expect, test, vi } from 'vitest'
import type { Config } from '../src/config.ts'
import { createProfile } from './utils/create-profile.ts'
import { sampleConfig } from './utils/sample-config.ts'
import { startPage } from './utils/start-page.ts'

const now = Date.UTC(2026, 10, 22)

const next: Config = {
  ...sampleConfig,
  version: '2',
  changes: [
    { version: '2026.11', kind: 'minor' },
    {
      version: '2',
      kind: 'material',
      ids: ['marketing'],
      summary: 'Other firms get it too.',
    },
  ],
}

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('EU-15 what another tab grants under an earlier notice is not granted under this one', async () => {
  const profile = createProfile()
  const old = await startPage({ profile })
  const page = await startPage({ profile }, next)
  vi.setSystemTime(now + 1)
  await old.api.acceptAll()
  page.wake()
  expect(page.api.allows('marketing')).toBe(false)
  const later = await startPage({ profile }, next)
  expect(later.api.allows('marketing')).toBe(false)
  expect(later.api.allows('analytics')).toBe(true)
  expect(later.api.$surface.get()).toBe('banner')
})

test('what another tab takes back under another notice is taken back here', async () => {
  const profile = createProfile()
  const old = await startPage({ profile })
  const page = await startPage({ profile }, next)
  await page.api.acceptAll()
  expect(page.api.allows('analytics')).toBe(true)
  old.wake()
  vi.setSystemTime(now + 1)
  await old.api.rejectAll()
  page.wake()
  expect(page.api.allows('analytics')).toBe(false)
  expect(page.api.$surface.get()).toBe('none')
})

test('a signal that another tab did not know of is heeded by this one, and by the next page', async () => {
  const profile = createProfile()
  const old = await startPage({ profile })
  const around = [true, null, '', '']
  const page = await startPage({ profile, around })
  vi.setSystemTime(now + 1)
  await old.api.acceptAll()
  page.wake()
  expect(page.api.allows('marketing')).toBe(false)
  const later = await startPage({ profile, around })
  expect(later.api.allows('marketing')).toBe(false)
  expect(later.api.allows('analytics')).toBe(true)
})

test.each([0, -3_600_000])(
  'what runs out in one tab undoes no refusal in another (clock %i ms on)',
  async (ms) => {
    const profile = createProfile()
    await (await startPage({ profile })).api.acceptAll()
    vi.setSystemTime(now + ms)
    const tab = await startPage({ profile })
    let release = (): void => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = await startPage(
      { profile, onLoad: (part) => part === 'decider' && gate },
      next,
    )
    expect(slow.api.allows('marketing')).toBe(false)
    await tab.api.rejectAll()
    release()
    await new Promise(setImmediate)
    expect(tab.api.allows('analytics')).toBe(false)
    const { api } = await startPage({ profile }, next)
    expect(api.allows('analytics')).toBe(false)
    expect(api.allows('functional')).toBe(false)
  },
)

test('an act of another tab that waited does not make its notice this one', async () => {
  const profile = createProfile()
  const page = await startPage({ profile }, next)
  const blocked = await startPage({
    profile,
    onLoad(part) {
      if (part === 'decider') throw new Error('chunk blocked')
    },
  })
  await blocked.api.acceptAll()
  vi.setSystemTime(now + 2_000)
  await page.api.save({ functional: false }, 'click')
  const later = await startPage({ profile }, next)
  expect(later.api.allows('functional')).toBe(false)
  expect(later.api.allows('marketing')).toBe(false)
})
