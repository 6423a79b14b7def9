import { expect, test } from 'vitest'
import { directionOf } from '../src/direction-of.ts'
import { languages } from '../src/languages/index.ts'

test('Arabic alone of the languages is written from right to left', () => {
  const rtl = Object.keys(languages).filter((tag) => directionOf(tag) === 'rtl')
  expect(rtl).toEqual(['ar'])
})

test.each([
  ['ar-EG', 'rtl'],
  ['AR', 'rtl'],
  ['fa', 'rtl'],
  ['he-IL', 'rtl'],
  ['ckb', 'rtl'],
  ['az-Arab-IR', 'rtl'],
  ['az', 'ltr'],
  ['arn', 'ltr'],
  ['hex', 'ltr'],
  ['en-AE', 'ltr'],
  ['', 'ltr'],
])('%j is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})
