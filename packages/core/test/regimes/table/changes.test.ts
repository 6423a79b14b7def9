import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Change, Config } from '../../../src/config.ts'
import { createProfile } from '../../utils/create-profile.ts'
import { clauses } from './clauses.ts'
import { receipts, seen } from './seen.ts'
import { tableConfig } from './table-config.ts'
import { visit } from './visit.ts'

const accepted = 'functional analytics marketing stats'
const LATER = '2026-09-30T10:00:00.000Z'

const changed = (change: Omit<Change, 'version'>): Config => ({
  ...tableConfig,
  version: '2',
  changes: [
    { version: '1', kind: 'minor' },
    { version: '2', ...change },
  ],
})

const minor = changed({ kind: 'minor', ids: ['marketing'] })
const material = changed({
  kind: 'material',
  ids: ['marketing'],
  summary: 'Other firms get it too.',
})

/** How long a choice lasts, and so what the receipts of a change say. */
const rows = [
  ['strict', 'P6M'],
  ['eu', 'P6M'],
  ['fr', 'P6M'],
  ['it', 'P6M'],
  ['de', 'P6M'],
  ['uk', 'P6M'],
  ['ch', 'P6M'],
  ['us-ca', 'P12M'],
  ['us-optout', 'P12M'],
  ['br', 'P6M'],
  ['qc', 'P6M'],
  ['tr', 'P6M'],
  ['ru', 'P6M'],
  ['az', 'P6M'],
] as const

const named = rows.map(
  ([regime, lasts]) => [clauses[regime]!, regime, lasts] as const,
)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

describe('after a minor change', () => {
  test.each(named)(
    'EU-15 %s: in %s nobody is asked again',
    async (_, regime) => {
      for (const [name, allowed] of [
        ['acceptAll', accepted],
        ['rejectAll', ''],
      ] as const) {
        const profile = createProfile()
        await (await visit(regime, { profile })).api[name]()
        const given = { profile, config: minor, at: LATER }
        const page = await visit(regime, given)
        expect([seen(page), receipts(page)]).toEqual([['none', allowed], []])
      }
    },
  )
})

describe('after a material change of one purpose', () => {
  test.each(named)(
    'EU-15 %s: in %s who accepted is asked, and the rest holds (%s)',
    async (_, regime, lasts) => {
      const profile = createProfile()
      await (await visit(regime, { profile })).api.acceptAll()
      const given = { profile, config: material, at: LATER }
      const page = await visit(regime, given)
      const left = 'functional analytics stats'
      expect(seen(page)).toEqual(['banner', left])
      expect(receipts(page)).toEqual([`change ${lasts}: ${left}`])
      expect(page.client.record()!.open).toEqual(['marketing'])
      const next = await visit(regime, given)
      expect([seen(next), receipts(next)]).toEqual([['banner', left], []])
      await next.api.save({ marketing: true })
      expect(seen(await visit(regime, given))).toEqual(['none', accepted])
    },
  )

  test.each(named)(
    'EU-15, IT-02 %s: in %s who refused is asked about that, as conditions have changed',
    async (_, regime) => {
      const profile = createProfile()
      await (await visit(regime, { profile })).api.rejectAll()
      const given = { profile, config: material, at: LATER }
      const page = await visit(regime, given)
      expect([seen(page), receipts(page)]).toEqual([['banner', ''], []])
      expect(page.client.record()!.open).toEqual(['marketing'])
      await page.api.rejectAll()
      expect(seen(await visit(regime, given))).toEqual(['none', ''])
    },
  )
})
