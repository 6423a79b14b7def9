import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createProfile } from '../../utils/create-profile.ts'
import { clauses } from './clauses.ts'
import { receipts, seen } from './seen.ts'
import { tableConfig } from './table-config.ts'
import { visit } from './visit.ts'

/** What runs before a choice; what of that with the signal; the receipt of it. */
type Row = readonly [
  regime: string,
  runs: string,
  withGpc: string,
  receipt: string,
]

const off: Row[] = [
  ['strict', '', '', ''],
  ['eu', '', '', ''],
  ['it', '', '', ''],
  ['de', '', '', ''],
]
const exempt: Row[] = [
  ['uk', 'stats', 'stats', ''],
  ['fr', 'stats', 'stats', ''],
]
const us: Row[] = [
  [
    'us-ca',
    'functional analytics marketing stats',
    'functional analytics stats',
    'gpc P12M gpc: functional analytics stats',
  ],
  [
    'us-optout',
    'functional analytics marketing stats',
    'functional analytics stats',
    'gpc P12M gpc: functional analytics stats',
  ],
]
const ch: Row = ['ch', 'functional analytics', 'functional analytics', '']

const named = (rows: readonly Row[]): (readonly [string, ...Row])[] =>
  rows.map((row) => [clauses[row[0]]!, ...row] as const)

/** Asks, lets only that run, stores nothing but what the law wants. */
async function check([regime, runs, withGpc, receipt]: Row): Promise<void> {
  const profile = createProfile()
  const page = await visit(regime, { profile })
  expect(seen(page)).toEqual(['banner', runs])
  expect(receipts(page)).toEqual([])
  expect([profile.storage.keys(), profile.cookies()]).toEqual([[], ''])
  const signalled = await visit(regime, { profile, gpc: true })
  expect(seen(signalled)).toEqual(['banner', withGpc])
  expect(receipts(signalled)).toEqual(receipt ? [receipt] : [])
  expect(profile.cookies() !== '').toBe(!!receipt)
  const next = await visit(regime, { profile, gpc: true })
  expect(seen(next)).toEqual(['banner', withGpc])
  expect(receipts(next)).toEqual([])
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

describe('a new visitor is asked, with and without Global Privacy Control', () => {
  test.each(named(off))(
    'EU-01 %s: in %s nothing runs before a choice',
    async (_, ...row) => check(row),
  )

  test.each(named(exempt))(
    'UK-01 %s: in %s only what is exempt runs before a choice',
    async (_, ...row) => check(row),
  )

  test.each(named([ch]))(
    'CH-01 %s: in %s functions and statistics run before a choice, advertising does not',
    async (_, ...row) => check(row),
  )

  test.each(named(us))(
    'CA-07 %s: in %s all runs until an opt-out, but for what is sensitive',
    async (_, ...row) => check(row),
  )

  test.each(named([['br', '', '', '']]))(
    'BR-01 %s: in %s nothing runs before a choice',
    async (_, ...row) => check(row),
  )

  test.each(named([['qc', '', '', '']]))(
    'QC-01 %s: in %s nothing runs until somebody activates it',
    async (_, ...row) => check(row),
  )

  test.each(named([['tr', '', '', '']]))(
    'TR-01 %s: in %s nothing runs without consent beforehand',
    async (_, ...row) => check(row),
  )

  test.each(
    named([
      ['ru', '', '', ''],
      ['az', '', '', ''],
    ]),
  )('%s: in %s nothing runs before a choice', async (_, ...row) => check(row))
})

test.each(us)(
  'CA-03 the signal is an opt-out before anything that is sold is used: %s',
  async (regime, _, withGpc) => {
    const page = await visit(regime, { gpc: true })
    expect(seen(page)).toEqual(['banner', withGpc])
    const { act, rules } = page.kept[0]!.decision
    expect(act).toMatchObject({ method: 'gpc', isActed: false })
    expect(rules.signals).toEqual(['gpc'])
  },
)

test.each(us)(
  'CA-07 a known minor is asked nothing, and granted nothing: %s',
  async (regime) => {
    const profile = createProfile()
    const config = { ...tableConfig, visitor: { age: 'minor' as const } }
    const page = await visit(regime, { profile, config })
    expect(seen(page)).toEqual(['none', ''])
    await page.api.acceptAll()
    await page.api.save({ marketing: true, health: true })
    expect(seen(page)).toEqual(['none', ''])
    expect(receipts(page)).toEqual(['age P12M age:', 'age P12M age:'])
  },
)

test.each(us)(
  'CA-07 sensitive data needs an opt-in of its own: %s',
  async (regime, runs) => {
    const page = await visit(regime)
    await page.api.acceptAll()
    expect(seen(page)).toEqual(['none', runs])
    await page.api.save({ health: true })
    expect(seen(page)).toEqual(['none', `${runs} health`])
  },
)
