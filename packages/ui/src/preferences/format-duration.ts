const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
}

/** `P14M` in words: *14 months*. Times of day are left out. */
export function formatDuration(duration: string, locale: string): string {
  const [date = ''] = duration.slice(1).split('T')
  const parts = [...date.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: UNITS[unit!]!,
      unitDisplay: 'long',
    }).format(Number(count)),
  )
  return new Intl.ListFormat(locale, { type: 'unit' }).format(parts)
}
