import { expect, test } from 'vitest'
import { addMonths } from '../src/time/add-months.ts'
import { addWorkingDays } from '../src/time/add-working-days.ts'
import { dueDates } from '../src/webhooks/due-dates.ts'

const at = (day: string) => Date.parse(`${day}T10:00:00Z`)
const day = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Of a withdrawal. */
function dueOf(regime: string, time: number) {
  const type = 'receipt.withdrawn'
  return dueDates({ type, regime, time, subject: '', site: '' }, new Set())
}

test.each([
  ['2026-01-15', 1, '2026-02-15'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-01-31', -13, '2024-12-31'],
])('%s and %i months are %s', (from, months, to) => {
  expect(day(addMonths(at(from), months))).toBe(to)
})

test('weekends are no working days', () => {
  // 2026-11-20 is a Friday.
  expect(day(addWorkingDays(at('2026-11-20'), 1, new Set()))).toBe('2026-11-23')
  expect(day(addWorkingDays(at('2026-11-20'), 7, new Set()))).toBe('2026-12-01')
  expect(day(addWorkingDays(at('2026-11-21'), 1, new Set()))).toBe('2026-11-23')
})

test('holidays are no working days', () => {
  const holidays = new Set(['2026-11-09', '2026-11-10'])
  expect(day(addWorkingDays(at('2026-11-06'), 1, holidays))).toBe('2026-11-11')
})

test('Law 998-IIIQ art. 12 gives 7, 5 and 3 working days', () => {
  expect(dueOf('az', at('2026-11-20'))).toEqual({
    answer: '2026-12-01',
    refuse: '2026-11-27',
    tellRecipients: '2026-11-25',
  })
})

test('GDPR art. 12(3) gives a month', () => {
  expect(dueOf('de', at('2026-01-31'))).toEqual({
    answer: '2026-02-28',
  })
})

test('11 CCR § 7021 and § 7026 give 10 and 15 working days, and 45 days', () => {
  expect(dueOf('us-ca', at('2026-11-20'))).toEqual({
    confirm: '2026-12-04',
    stop: '2026-12-11',
    answer: '2027-01-04',
  })
})

test('a regime that sets no days has no due dates', () => {
  expect(dueOf('strict', 0)).toEqual({})
  expect(dueOf('constructor', 0)).toEqual({})
})
