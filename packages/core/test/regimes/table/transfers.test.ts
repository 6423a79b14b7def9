import { beforeEach, expect, test, vi } from 'vitest'
import type { Config } from '../../../src/config.ts'
import { createProfile } from '../../utils/create-profile.ts'
import { receipts, seen } from './seen.ts'
import { tableConfig } from './table-config.ts'
import { visit } from './visit.ts'

const [functional, analytics] = tableConfig.purposes

/** A service at home in each, one in the US, and one that says nothing. */
const config: Config = {
  ...tableConfig,
  purposes: [
    {
      ...analytics!,
      services: [
        { id: 'in-az', name: 'In Azerbaijan', country: 'AZ' },
        { id: 'in-ru', name: 'In Russia', country: 'RU' },
        { id: 'in-us', name: 'In the US', country: 'US' },
      ],
    },
    {
      ...functional!,
      id: 'abroad',
      name: 'Transfer to the US',
      description: 'Data go to the US.',
      separate: true,
      transfer: ['US'],
    },
  ],
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test.each([['152-FZ art. 18(5)', 'ru', 'analytics in-ru']])(
  'RU-03 %s: in %s a general consent lets in no service from abroad',
  async (_, regime, home) => {
    const page = await visit(regime, { config })
    await page.api.acceptAll()
    expect(seen(page)).toEqual(['none', home])
    expect(receipts(page)).toEqual(['accept-all P6M: analytics'])
  },
)

test.each([['Law 998-IIIQ art. 14', 'az', 'analytics in-az']])(
  'AZ-03 %s: in %s services abroad are off by default, after a general consent too',
  async (_, regime, home) => {
    const page = await visit(regime, { config })
    expect(seen(page)).toEqual(['banner', ''])
    await page.api.acceptAll()
    expect(seen(page)).toEqual(['none', home])
  },
)

test.each([
  ['ru', 'analytics in-ru in-us abroad', 'analytics in-ru abroad'],
  ['az', 'analytics in-az in-us abroad', 'analytics in-az abroad'],
])(
  'RU-03, AZ-03 in %s a consent of its own lets in the services of the country that it names',
  async (regime, allowed) => {
    const profile = createProfile()
    const page = await visit(regime, { profile, config })
    await page.api.save({ analytics: true, abroad: true })
    expect(seen(page)).toEqual(['none', allowed])
    expect(receipts(page)).toEqual(['save P6M: analytics', 'save P6M: abroad'])
    await page.api.save({ abroad: false })
    const home = allowed.replace(' in-us abroad', '')
    expect(seen(page)).toEqual(['none', home])
    expect(seen(await visit(regime, { profile, config }))).toEqual([
      'none',
      home,
    ])
  },
)

test.each(['eu', 'uk', 'tr', 'strict'])(
  'GDPR chapter V: in %s a transfer has grounds besides consent',
  async (regime) => {
    const page = await visit(regime, { config })
    await page.api.acceptAll()
    expect(seen(page)).toEqual(['none', 'analytics in-az in-ru in-us'])
  },
)
