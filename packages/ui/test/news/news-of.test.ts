import type { Change } from '@assent/core'
import { afterEach, expect, it, test, vi } from 'vitest'
import { dayOf } from '../../src/news/news-of.ts'

const change: Change = {
  version: '2',
  kind: 'material',
  effective: '2026-12-01',
}

afterEach(() => vi.restoreAllMocks())

test.each([
  ['en', 'December 1, 2026'],
  ['az', '1 dekabr 2026'],
  ['tr', '1 Aralık 2026'],
  ['ru', '1 декабря 2026 г.'],
  ['ar', '1 ديسمبر 2026'],
])('%s writes a day in its own way', (tag, day) => {
  expect(dayOf(change, tag)).toBe(day)
})

it('writes it in numbers where the browser has no name of the month', () => {
  vi.spyOn(Date.prototype, 'toLocaleDateString').mockReturnValue('2026 M12 1')
  expect(dayOf(change, 'az')).toBe('2026-12-01')
})
