import { beforeEach, expect, test, vi } from 'vitest'
import { createProfile } from '../../utils/create-profile.ts'
import { clauses } from './clauses.ts'
import { receipts, seen } from './seen.ts'
import { justBefore, visit } from './visit.ts'

const LATER = '2026-09-30T10:00:00.000Z'
const accepted = 'functional analytics marketing stats'
const left = 'functional analytics stats'

/** Regime, how long a choice lasts, until when the opt-out, the grants hold. */
type Row = readonly [regime: string, lasts: string, pause: string, end: string]

const us: Row[] = [
  ['us-ca', 'P12M', '2027-09-30T10:00:00.000Z', '2027-08-31T10:00:00.000Z'],
  ['us-optout', 'P12M', '2027-09-30T10:00:00.000Z', '2027-08-31T10:00:00.000Z'],
]

const sixMonths = [
  'P6M',
  '2027-03-30T10:00:00.000Z',
  '2027-02-28T10:00:00.000Z',
] as const

const rest: Row[] = [
  ['strict', ...sixMonths],
  ['eu', ...sixMonths],
  ['fr', ...sixMonths],
  ['it', ...sixMonths],
  ['de', ...sixMonths],
  ['uk', ...sixMonths],
  ['ch', ...sixMonths],
  ['br', ...sixMonths],
  ['qc', ...sixMonths],
  ['tr', ...sixMonths],
  ['ru', ...sixMonths],
  ['az', ...sixMonths],
]

/** Takes back what is sold, says so, and asks about it no sooner than it may. */
async function check([regime, lasts, pause, end]: Row): Promise<void> {
  const profile = createProfile()
  await (await visit(regime, { profile })).api.acceptAll()
  const page = await visit(regime, { profile, at: LATER, gpc: true })
  expect(seen(page)).toEqual(['signal', left])
  expect(receipts(page)).toEqual([`gpc ${lasts} gpc: ${left}`])
  const without = await visit(regime, { profile, at: LATER })
  expect([seen(without), receipts(without)]).toEqual([['none', left], []])
  const over = await visit(regime, { profile, at: end, gpc: true })
  expect(seen(over)).toEqual(['banner', ''])
  expect(over.client.record()!.open).not.toContain('marketing')
  const given = { profile, at: justBefore(pause), gpc: true }
  const paused = await visit(regime, given)
  expect(paused.client.record()!.open).not.toContain('marketing')
  const asked = await visit(regime, { profile, at: pause, gpc: true })
  expect(asked.client.record()!.open).toContain('marketing')
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test.each(us.map((row) => [clauses[row[0]]!, ...row] as const))(
  'CA-03, CA-06 11 CCR § 7025, %s: in %s the signal takes back what was granted before it, for twelve months',
  async (_, ...row) => check(row),
)

test.each(rest.map((row) => [clauses[row[0]]!, ...row] as const))(
  'GDPR art. 21 or our choice, %s: in %s the signal takes back what was granted before it',
  async (_, ...row) => check(row),
)

test.each([...us, ...rest])(
  'who chooses against the signal by the own switch is heard: %s',
  async (regime) => {
    const profile = createProfile()
    const page = await visit(regime, { profile, gpc: true })
    await page.api.acceptAll()
    expect(seen(page)).toEqual(['none', left])
    await page.api.save({ marketing: true })
    expect(seen(page)).toEqual(['none', accepted])
    const next = await visit(regime, { profile, gpc: true })
    expect([seen(next), receipts(next)]).toEqual([['none', accepted], []])
  },
)
