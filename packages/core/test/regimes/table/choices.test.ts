import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createProfile } from '../../utils/create-profile.ts'
import { clauses } from './clauses.ts'
import { receipts, seen } from './seen.ts'
import { tableConfig } from './table-config.ts'
import { justBefore, START, visit } from './visit.ts'

/** What a choice lasts by default, when that is over, and what it leaves. */
type Row = readonly [regime: string, lasts: string, end: string]

const HALF = '2027-02-28T10:00:00.000Z'
const YEAR = '2027-08-31T10:00:00.000Z'
const accepted = 'functional analytics marketing stats'

const fr: Row = ['fr', 'P6M', HALF]
const it: Row = ['it', 'P6M', HALF]
const us: Row[] = [
  ['us-ca', 'P12M', YEAR],
  ['us-optout', 'P12M', YEAR],
]
const rest: Row[] = [
  ['strict', 'P6M', HALF],
  ['eu', 'P6M', HALF],
  ['de', 'P6M', HALF],
  ['uk', 'P6M', HALF],
  ['ch', 'P6M', HALF],
  ['br', 'P6M', HALF],
  ['qc', 'P6M', HALF],
  ['tr', 'P6M', HALF],
  ['ru', 'P6M', HALF],
  ['az', 'P6M', HALF],
]
const all = [fr, it, ...us, ...rest]

const named = (rows: readonly Row[]): (readonly [string, ...Row])[] =>
  rows.map((row) => [clauses[row[0]]!, ...row] as const)

/** Who accepts is asked again at the end, and not a millisecond before. */
async function checkGranter([regime, lasts, end]: Row): Promise<void> {
  const profile = createProfile()
  const first = await visit(regime, { profile })
  await first.api.acceptAll()
  expect(seen(first)).toEqual(['none', accepted])
  expect(receipts(first)).toEqual([`accept-all ${lasts}: ${accepted}`])
  const before = await visit(regime, { profile, at: justBefore(end) })
  expect(seen(before)).toEqual(['none', accepted])
  const after = await visit(regime, { profile, at: end })
  expect(seen(after)).toEqual(['banner', ''])
  expect(receipts(after)).toEqual([`expiry ${lasts}:`])
  const next = await visit(regime, { profile, at: end })
  expect([seen(next), receipts(next)]).toEqual([['banner', ''], []])
}

/** Likewise who refuses; that this is over has no receipt. */
async function checkRefuser([regime, lasts, end]: Row): Promise<void> {
  const profile = createProfile()
  const first = await visit(regime, { profile })
  await first.api.rejectAll()
  expect(seen(first)).toEqual(['none', ''])
  expect(receipts(first)).toEqual([
    `reject-all ${lasts}:`,
    `reject-all ${lasts}:`,
  ])
  const before = await visit(regime, { profile, at: justBefore(end) })
  expect(seen(before)).toEqual(['none', ''])
  const after = await visit(regime, { profile, at: end })
  expect([seen(after), receipts(after)]).toEqual([['banner', ''], []])
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

describe('who accepts', () => {
  test.each(named([fr]))(
    'FR-01 CNIL 2020-092 §39, %s: in %s is asked again after six months',
    async (_, ...row) => checkGranter(row),
  )

  test.each(named([it, ...us, ...rest]))(
    'EU-15 %s: in %s is asked again after %s',
    async (_, ...row) => checkGranter(row),
  )

  test.each(all)(
    'EU-15 in %s is not asked later than after a year, whatever the site wants',
    async (regime) => {
      const profile = createProfile()
      const config = { ...tableConfig, validFor: 'P13M' as const }
      const first = await visit(regime, { profile, config })
      await first.api.acceptAll()
      expect(receipts(first)).toEqual([`accept-all P12M: ${accepted}`])
      const at = justBefore(YEAR)
      const before = await visit(regime, { profile, config, at })
      expect(seen(before)).toEqual(['none', accepted])
      const after = await visit(regime, { profile, config, at: YEAR })
      expect(seen(after)).toEqual(['banner', ''])
    },
  )
})

describe('who refuses', () => {
  test.each(named([fr]))(
    'FR-01 CNIL 2020-092 §39, %s: in %s is asked again after six months',
    async (_, ...row) => checkRefuser(row),
  )

  test.each(named([it]))(
    'IT-02 Garante 10 June 2021 n. 231, %s: in %s is not asked again for six months',
    async (_, ...row) => checkRefuser(row),
  )

  test.each(named(us))(
    'CA-06 § 1798.135(c)(4), %s: in %s is not asked again for twelve months',
    async (_, ...row) => checkRefuser(row),
  )

  test.each(named(rest))(
    'EU-16 %s: in %s is asked as late as who accepts: %s',
    async (_, ...row) => checkRefuser(row),
  )

  test.each(all)(
    'EU-16, IT-02, CA-06 in %s is not asked sooner where the site lets choices last a month',
    async (regime, _, end) => {
      const profile = createProfile()
      const config = { ...tableConfig, validFor: 'P1M' as const }
      await (await visit(regime, { profile, config })).api.rejectAll()
      const at = justBefore(end)
      const before = await visit(regime, { profile, config, at })
      expect(seen(before)).toEqual(['none', ''])
      const after = await visit(regime, { profile, config, at: end })
      expect(seen(after)).toEqual(['banner', ''])
    },
  )

  test.each(all)(
    'EU-16 in %s is not asked on ten more pages',
    async (regime) => {
      const profile = createProfile()
      await (await visit(regime, { profile })).api.rejectAll()
      for (let i = 1; i <= 10; i++) {
        const at = new Date(Date.parse(START) + i * 60_000).toISOString()
        const page = await visit(regime, { profile, at })
        expect([seen(page), receipts(page)]).toEqual([['none', ''], []])
      }
    },
  )
})

describe('each purpose', () => {
  test.each(all)(
    'QC-03, EU-09 is asked for by itself, with receipts that say so: %s',
    async (regime, lasts) => {
      const page = await visit(regime)
      await page.api.save({
        functional: false,
        analytics: true,
        marketing: false,
        stats: false,
        health: true,
      })
      expect(seen(page)).toEqual(['none', 'analytics health'])
      expect(receipts(page)).toEqual([
        `save ${lasts}: analytics`,
        `save ${lasts}: health`,
      ])
    },
  )
})
