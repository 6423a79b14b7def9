import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createProfile } from '../../utils/create-profile.ts'
import { clauses } from './clauses.ts'
import { receipts, seen } from './seen.ts'
import { justBefore, visit } from './visit.ts'

const LATER = '2026-09-30T10:00:00.000Z'
const HALF = '2027-02-28T10:00:00.000Z'
const YEAR = '2027-08-31T10:00:00.000Z'
const accepted = 'functional analytics marketing stats'

/**
 * Of who granted in California: whether they are asked on coming here, what
 * holds, and the receipt of what does not.
 */
type Row = readonly [
  regime: string,
  surface: string,
  allowed: string,
  receipt: string,
]

const rows: Row[] = [
  ['strict', 'banner', '', 'change P6M:'],
  ['eu', 'banner', '', 'change P6M:'],
  ['fr', 'banner', 'stats', 'change P6M: stats'],
  ['it', 'banner', '', 'change P6M:'],
  ['de', 'banner', '', 'change P6M:'],
  ['uk', 'banner', 'stats', 'change P6M: stats'],
  ['ch', 'banner', 'functional analytics', 'change P6M: functional analytics'],
  ['us-ca', 'none', accepted, ''],
  ['us-optout', 'none', accepted, ''],
  ['br', 'banner', '', 'change P6M:'],
  ['qc', 'banner', '', 'change P6M:'],
  ['tr', 'banner', '', 'change P6M:'],
  ['ru', 'banner', '', 'change P6M:'],
  ['az', 'banner', '', 'change P6M:'],
]

const named = rows.map((row) => [clauses[row[0]]!, ...row] as const)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

describe('who granted where all runs until an objection', () => {
  test.each(named)(
    '%s: is asked in %s what had to be asked beforehand here: %s, %s',
    async (_, ...[regime, surface, allowed, receipt]) => {
      const profile = createProfile()
      await (await visit('us-ca', { profile })).api.acceptAll()
      const page = await visit(regime, { profile, at: LATER })
      expect(seen(page)).toEqual([surface, allowed])
      expect(receipts(page)).toEqual(receipt ? [receipt] : [])
      const next = await visit(regime, { profile, at: LATER })
      expect([seen(next), receipts(next)]).toEqual([[surface, allowed], []])
      const back = await visit('us-ca', { profile, at: LATER })
      expect(seen(back)).toEqual([surface, allowed])
    },
  )
})

describe('who granted under the strictest rules', () => {
  test.each(named)(
    'EU-15 %s: has granted in %s, for as long',
    async (_, ...[regime]) => {
      const profile = createProfile()
      await (await visit('eu', { profile })).api.acceptAll()
      const at = justBefore(HALF)
      expect(seen(await visit(regime, { profile, at }))).toEqual([
        'none',
        accepted,
      ])
      const after = await visit(regime, { profile, at: HALF })
      expect(seen(after)).toEqual(['banner', ''])
    },
  )
})

/** When who refused in the European Union may be asked here. */
const pauses = named.map(
  ([clause, regime]) =>
    [clause, regime, regime.startsWith('us-') ? YEAR : HALF] as const,
)

describe('who refused elsewhere', () => {
  test.each(pauses)(
    'EU-16, CA-06 %s: has refused in %s, until %s',
    async (_, regime, end) => {
      const profile = createProfile()
      await (await visit('eu', { profile })).api.rejectAll()
      const at = justBefore(end)
      expect(seen(await visit(regime, { profile, at }))).toEqual(['none', ''])
      const after = await visit(regime, { profile, at: end })
      expect(seen(after)).toEqual(['banner', ''])
    },
  )
})
