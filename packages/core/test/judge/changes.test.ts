import { beforeEach, expect, test, vi } from 'vitest'
import type { Change, Config } from '../../src/config.ts'
import { createProfile } from '../utils/create-profile.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'

const now = Date.UTC(2026, 10, 22)
const summary = 'What is new.'

const material = (version: string, effective?: string): Change => ({
  version,
  kind: 'material',
  ids: ['marketing'],
  summary,
  ...(effective && { effective }),
})

const changing = (...changes: Change[]): Config => ({
  ...sampleConfig,
  version: changes.at(-1)!.version,
  changes,
})

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('EU-15 asks about a material change once it is effective, though the choice was made under the same configuration', async () => {
  const profile = createProfile()
  const config = changing(material('2', '2026-12-24'))
  await (await startPage({ profile }, config)).api.acceptAll()
  vi.setSystemTime('2026-12-23T23:59:59.999Z')
  const before = await startPage({ profile }, config)
  expect(before.api.$surface.get()).toBe('none')
  vi.setSystemTime('2026-12-24')
  const page = await startPage({ profile }, config)
  expect(page.api.$surface.get()).toBe('banner')
  expect(page.api.allows('marketing')).toBe(false)
  expect(page.api.allows('analytics')).toBe(true)
})

test('EU-15 asks about a material change that becomes effective after one that is named later', async () => {
  const profile = createProfile()
  const config = changing(material('2', '2026-12-24'), {
    version: '3',
    kind: 'minor',
  })
  await (await startPage({ profile }, config)).api.acceptAll()
  vi.setSystemTime('2026-12-24')
  const page = await startPage({ profile }, config)
  expect(page.api.$surface.get()).toBe('banner')
  expect(page.api.allows('marketing')).toBe(false)
  await page.api.acceptAll()
  expect((await startPage({ profile }, config)).api.$surface.get()).toBe('none')
})

test('a version that goes back asks again, and grants nothing', async () => {
  const profile = createProfile()
  const [one, two] = [material('1'), material('2')]
  await (
    await startPage({ profile }, changing(one, two))
  ).api.save({ functional: true, analytics: true, marketing: false })
  const page = await startPage({ profile }, changing(one))
  expect(page.api.$surface.get()).toBe('banner')
  expect(page.api.allows('marketing')).toBe(false)
})
