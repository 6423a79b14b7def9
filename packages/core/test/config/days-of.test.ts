import { expect, test } from 'vitest'
import { daysOf } from '../../src/config/days-of.ts'

test.each([
  ['P1D', 1],
  ['P2W', 14],
  ['P12M', 365.25],
  ['P1Y', 365.25],
  ['P1Y2M3W4D', 365.25 + 60.875 + 21 + 4],
  ['P0D', 0],
])('%s is %d days', (duration, days) => {
  expect(daysOf(duration)).toBe(days)
})

test('13 months are less than the 400 days of a cookie, 14 are more', () => {
  expect(daysOf('P13M')).toBeLessThan(400)
  expect(daysOf('P14M')).toBeGreaterThan(400)
})
