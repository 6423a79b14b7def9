import { beforeEach, expect, test, vi } from 'vitest'
import { createProfile } from '../utils/create-profile.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'

const now = Date.UTC(2026, 10, 22)

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('a save without a gesture makes no grant last longer', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  vi.setSystemTime('2027-05-01')
  const page = await startPage({ profile })
  page.isActed = false
  await page.api.save({ analytics: true, functional: false })
  await page.api.acceptAll()
  expect(page.api.allows('analytics')).toBe(true)
  expect(page.api.allows('functional')).toBe(false)
  vi.setSystemTime('2027-05-22')
  const { api } = await startPage({ profile })
  expect(api.allows('analytics')).toBe(false)
})

test('a save without a gesture answers nothing that runs until an objection', async () => {
  const profile = createProfile()
  const around = [undefined, null, 'US-CA', '']
  const page = await startPage({ profile, around })
  page.isActed = false
  await page.api.save({ functional: true, analytics: true, marketing: true })
  expect(page.kept).toEqual([])
  expect(page.api.$surface.get()).toBe('banner')
  expect(page.api.allows('analytics')).toBe(true)
  expect(profile.cookies()).toBe('')
})

test('denying, and refusing all, needs no gesture', async () => {
  const page = await startPage({}, { ...sampleConfig, regime: 'us-ca' })
  page.isActed = false
  await page.api.save({ analytics: false })
  expect(page.api.allows('analytics')).toBe(false)
  await page.api.rejectAll()
  expect(page.api.$surface.get()).toBe('none')
})
