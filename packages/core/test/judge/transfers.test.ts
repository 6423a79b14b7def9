import { beforeEach, expect, test, vi } from 'vitest'
import type { Config } from '../../src/config.ts'
import { createProfile } from '../utils/create-profile.ts'
import type { Page } from '../utils/open-page.ts'
import { startPage } from '../utils/start-page.ts'
import { tableConfig } from '../regimes/table/table-config.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['Date'] })
  return () => vi.useRealTimers()
})

const [, analytics] = tableConfig.purposes
const withServices = (...countries: string[]): Config => ({
  ...tableConfig,
  purposes: [
    {
      ...analytics!,
      services: countries.map((country) => ({
        id: `in-${country.toLowerCase()}`,
        name: country,
        country,
      })),
    },
  ],
})

const at = (region: string): unknown[] => [undefined, null, region, '']

const allowed = ({ api }: Page): string[] =>
  ['analytics', 'in-ru', 'in-az', 'in-us'].filter(api.allows)

test.each([
  ['RU-03', 'RU', ['analytics', 'in-ru']],
  ['AZ-03', 'AZ', ['analytics', 'in-az']],
])(
  '%s who granted elsewhere and comes home has granted no service abroad',
  async (_, region, ids) => {
    const profile = createProfile()
    const config = withServices('RU', 'AZ', 'US')
    const first = await startPage({ profile, around: at('SE') }, config)
    await first.api.acceptAll()
    expect(allowed(first)).toHaveLength(4)
    for (let i = 0; i < 2; i++) {
      const page = await startPage({ profile, around: at(region) }, config)
      await new Promise(setImmediate)
      expect(allowed(page)).toEqual(ids)
      expect(page.api.$surface.get()).toBe('none')
    }
  },
)

test('AZ-03 a service abroad that is new is not granted with its purpose', async () => {
  const profile = createProfile()
  const around = at('AZ')
  await (
    await startPage({ profile, around }, withServices('AZ'))
  ).api.acceptAll()
  const config = withServices('AZ', 'US')
  const page = await startPage({ profile, around }, config)
  expect(allowed(page)).toEqual(['analytics', 'in-az'])
  await new Promise(setImmediate)
  expect(allowed(await startPage({ profile, around }, config))).toEqual([
    'analytics',
    'in-az',
  ])
})
