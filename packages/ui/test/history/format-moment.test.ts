import { expect, test } from 'vitest'
import { formatMoment } from '../../src/history/format-moment.ts'

const noon = new Date(2026, 10, 22, 12, 5)

test.each([
  ['en', 'November 22, 2026 at 12:05\u202fPM'],
  ['tr', '22 Kas\u0131m 2026 12:05'],
  [
    'ru',
    '22 \u043d\u043e\u044f\u0431\u0440\u044f 2026\u00a0\u0433. \u0432 12:05',
  ],
])('%s says day and time as it is said there', (locale, text) => {
  const plain = (words: string): string => words.replaceAll(/\s/g, ' ')
  expect(plain(formatMoment(noon, locale, 'short'))).toBe(plain(text))
})

test('says the day alone', () => {
  expect(formatMoment(noon, 'en')).toBe('November 22, 2026')
})
