import { beforeEach, expect, test, vi } from 'vitest'
import type { Config } from '../../src/config.ts'
import { createProfile } from '../utils/create-profile.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['Date'] })
  return () => vi.useRealTimers()
})

const selling: Config = {
  ...sampleConfig,
  doNotTrack: true,
  purposes: [{ id: 'functional' }, { id: 'analytics', sale: true }],
}

test.each([
  ['gpc', [true, null, 'CH', ''], ['functional']],
  ['dnt', [undefined, '1', 'CH', ''], []],
])(
  'what runs until an objection does not run against %s, and nothing is stored',
  async (_, around, allowed) => {
    const profile = createProfile()
    const { api } = await startPage({ profile, around }, selling)
    const ids = ['functional', 'analytics']
    expect(ids.filter(api.allows)).toEqual(allowed)
    expect(api.$surface.get()).toBe('banner')
    expect(profile.storage.keys()).toEqual([])
    expect(profile.cookies()).toBe('')
  },
)
