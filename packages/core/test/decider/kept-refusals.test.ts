import { beforeEach, expect, test, vi } from 'vitest'
import { createProfile } from '../utils/create-profile.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'

const now = Date.UTC(2026, 10, 22)

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

const choices = { analytics: true, matomo: false }

test('a service that was refused by name stays refused, though a notice in between did not have it', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.save(choices)
  const purposes = sampleConfig.purposes.map(
    ({ services: _, ...purpose }) => purpose,
  )
  vi.setSystemTime(now + 1_000)
  const without = { ...sampleConfig, purposes }
  await (await startPage({ profile }, without)).api.save({ functional: true })
  const { api } = await startPage({ profile })
  expect(api.allows('plausible')).toBe(true)
  expect(api.allows('matomo')).toBe(false)
})

test('EU-16 what was refused is not forgotten by a choice made while nobody could judge it', async () => {
  const profile = createProfile()
  const around = [undefined, null, 'SE', '']
  await (await startPage({ profile, around })).api.save(choices)
  let isDown = true
  const page = await startPage(
    {
      profile,
      around,
      onLoad(part) {
        if (part === 'judge' && isDown) throw new Error('chunk blocked')
      },
    },
    { ...sampleConfig, scriptTimeout: 2 },
  )
  expect(page.api.allows('analytics')).toBe(false)
  expect(page.api.$surface.get()).toBe('banner')
  isDown = false
  await page.api.save({ functional: true })
  await page.api.save({ analytics: true })
  expect(page.api.allows('plausible')).toBe(true)
  expect(page.api.allows('matomo')).toBe(false)
})
