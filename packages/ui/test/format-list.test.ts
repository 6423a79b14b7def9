import { expect, test } from 'vitest'
import { formatList } from '../src/format-list.ts'

test.each([
  ['en', 'a, b, and c', 'a and b'],
  ['az', 'a, b və c', 'a və b'],
  ['tr', 'a, b ve c', 'a ve b'],
  ['ru', 'a, b и c', 'a и b'],
  ['ar', 'a وb وc', 'a وb'],
  // No browser knows it.
  ['art-x-none', 'a, b, c', 'a, b'],
])('%s lists names in its own way', (tag, three, two) => {
  expect(formatList(['a', 'b', 'c'], tag)).toBe(three)
  expect(formatList(['a', 'b'], tag)).toBe(two)
  expect(formatList(['a'], tag)).toBe('a')
  expect(formatList([], tag)).toBe('')
})
