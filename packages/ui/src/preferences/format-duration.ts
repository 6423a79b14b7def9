import type { LayerMessages, Translate } from '../messages.ts'

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const

/**
 * `P14M` in words: *14 months*. Times of day are left out. Where a language
 * has words of its own for the units, it is one that browsers may not know.
 */
export function formatDuration(
  duration: string,
  locale: string,
  t: Translate<LayerMessages>,
): string {
  const [date = ''] = duration.slice(1).split('T')
  const parts = [...date.matchAll(/(\d+)([YMWD])/g)].map(
    ([, count, letter]) => {
      const unit = UNITS[letter as keyof typeof UNITS]
      return (
        t(unit).replace('{n}', count!) ||
        new Intl.NumberFormat(locale, {
          style: 'unit',
          unit,
          unitDisplay: 'long',
        }).format(Number(count))
      )
    },
  )
  return parts.join(' ')
}
