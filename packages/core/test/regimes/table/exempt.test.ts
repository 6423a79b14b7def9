import { beforeEach, expect, test, vi } from 'vitest'
import { readConfig } from '../../../src/config/index.ts'
import { createProfile } from '../../utils/create-profile.ts'
import { clauses } from './clauses.ts'
import { receipts, seen } from './seen.ts'
import { tableConfig } from './table-config.ts'
import { visit } from './visit.ts'

const lax = ['uk', 'fr'].map((regime) => [clauses[regime]!, regime] as const)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test.each(lax)(
  'UK-01 %s: in %s own statistics run before a choice, and an objection stops them with a receipt',
  async (_, regime) => {
    const profile = createProfile()
    const page = await visit(regime, { profile })
    expect(seen(page)).toEqual(['banner', 'stats'])
    await page.api.save({ stats: false })
    expect(seen(page)).toEqual(['banner', ''])
    expect(receipts(page)).toEqual(['save P6M:'])
    expect(page.kept[0]!.decision.record.denied).toEqual(['stats'])
    expect(seen(await visit(regime, { profile }))).toEqual(['banner', ''])
  },
)

test.each(lax)(
  'UK-01 %s: in %s refusing all is an objection too',
  async (_, regime) => {
    const page = await visit(regime)
    await page.api.rejectAll()
    expect(seen(page)).toEqual(['none', ''])
    expect(receipts(page)).toEqual(['reject-all P6M:', 'reject-all P6M:'])
  },
)

test('UK-03 ICO guidance, 29 April 2026: what is sold is not exempt, a configuration that says so is refused', () => {
  const purposes = tableConfig.purposes.map((purpose) =>
    purpose.id === 'stats' ? { ...purpose, sale: true } : purpose,
  )
  expect(() => readConfig({ ...tableConfig, purposes })).toThrow(
    'config.purposes[3].exempt: expected false, found true',
  )
  const marketing = [{ id: 'marketing', exempt: true }]
  expect(() => readConfig({ ...tableConfig, purposes: marketing })).toThrow(
    'config.purposes[0].exempt: expected false, found true',
  )
})

test.each(lax)(
  'UK-03 %s: in %s advertising does not run before a choice',
  async (_, regime) => {
    expect(seen(await visit(regime))[1]).not.toContain('marketing')
  },
)
