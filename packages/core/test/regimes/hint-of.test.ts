import { expect, test } from 'vitest'
import { hintOf } from '../../src/regimes/hint-of.ts'

test.each([
  'Europe/Paris',
  'Europe/Istanbul',
  'Asia/Baku',
  'Atlantic/Reykjavik',
  'Africa/Ceuta',
  'Indian/Reunion',
  'Pacific/Auckland',
  'Not/America/New_York',
])('a clock set to %j may be where stricter rules hold', (timeZone) => {
  expect(hintOf(timeZone)).toBe(true)
})

test.each([
  'America/Los_Angeles',
  'America/Indiana/Knox',
  'Pacific/Honolulu',
  'US/Pacific',
  'Etc/GMT+8',
  'UTC',
  '',
])('a clock set to %s says nothing against an opt-out', (timeZone) => {
  expect(hintOf(timeZone)).toBe(false)
})
