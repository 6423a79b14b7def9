import { expect, test } from 'vitest'
import { formatDuration } from '../src/format-duration.ts'
import { languages } from '../src/languages/index.ts'

/** As the preferences say them: 1, 2, 5, 11, 21 and 13 of the units. */
const DURATIONS = ['P1D', 'P2W', 'P5M', 'P11D', 'P21Y', 'P1Y6M', 'P2Y', 'P90D']

test.each([
  [
    'en',
    '1 day, 2 weeks, 5 months, 11 days, 21 years, 1 year 6 months, 2 years, 90 days',
  ],
  ['az', '1 gün, 2 həftə, 5 ay, 11 gün, 21 il, 1 il 6 ay, 2 il, 90 gün'],
  ['tr', '1 gün, 2 hafta, 5 ay, 11 gün, 21 yıl, 1 yıl 6 ay, 2 yıl, 90 gün'],
  [
    'ru',
    '1 день, 2 недели, 5 месяцев, 11 дней, 21 год, 1 год 6 месяцев, 2 года, 90 дней',
  ],
  ['ar', 'يوم, أسبوعان, 5 أشهر, 11 يومًا, 21 سنة, سنة 6 أشهر, سنتان, 90 يومًا'],
])('%s counts in its own plurals', async (tag, said) => {
  const texts: Readonly<Record<string, string>> = {
    ...(await languages[tag]?.()),
  }
  const t = (key: string): string => texts[key] ?? ''
  const all = DURATIONS.map((duration) => formatDuration(duration, tag, t))
  expect(all.join(', ').replaceAll('\u00a0', ' ')).toBe(said)
})
