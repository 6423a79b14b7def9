import { beforeEach, expect, test, vi } from 'vitest'
import type { Config } from '../../src/config.ts'
import { createProfile, type Profile } from '../utils/create-profile.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['Date'] })
  return () => vi.useRealTimers()
})

const all = { functional: true, analytics: true, marketing: false }

/** A browser in which everything was accepted, under an earlier version. */
async function accepted(config: Config): Promise<Profile> {
  const profile = createProfile()
  const earlier = { ...config, version: '0.9' }
  await (await startPage({ profile }, earlier)).api.acceptAll()
  return profile
}

test('what is asked again is answered when its purpose is, its services with it', async () => {
  const profile = await accepted(sampleConfig)
  const page = await startPage({ profile })
  await new Promise(setImmediate)
  await page.api.save({ ...all, research: false })
  expect(page.api.$surface.get()).toBe('none')
  expect((await startPage({ profile })).api.$surface.get()).toBe('none')
})

test('EU-16 who refuses what is asked again in many parts is not asked once more', async () => {
  const purposes = Array.from({ length: 9 }, (_, i) => ({
    id: `a-purpose-with-a-long-name-${i}`,
    name: 'Name',
    description: 'Description',
  }))
  const config = { ...sampleConfig, purposes }
  const profile = await accepted(config)
  const page = await startPage({ profile }, config)
  await new Promise(setImmediate)
  await page.api.save({ [purposes[0]!.id]: true })
  expect(page.api.$surface.get()).toBe('banner')
  await page.api.rejectAll()
  expect(page.api.$surface.get()).toBe('none')
  expect((await startPage({ profile }, config)).api.$surface.get()).toBe('none')
})

test('EU-16 what was to be asked of a purpose that is gone is asked no more', async () => {
  const profile = await accepted(sampleConfig)
  await startPage({ profile })
  await new Promise(setImmediate)
  const purposes = sampleConfig.purposes.filter(({ id }) => id !== 'research')
  const config = { ...sampleConfig, purposes }
  const page = await startPage({ profile }, config)
  await page.api.save(all)
  expect(page.api.$surface.get()).toBe('none')
})
