/**
 * A moment so much later, by the calendar of UTC.
 *
 * @param time milliseconds since 1970
 * @param duration ISO 8601, of years, months, weeks and days
 */
export function addDuration(time: number, duration: string): number {
  const date = new Date(time)
  const count = (unit: string): number =>
    Number(duration.match(`(\\d+)${unit}`)?.[1] ?? 0)
  date.setUTCMonth(
    date.getUTCMonth() + 12 * count('Y') + count('M'),
    date.getUTCDate() + 7 * count('W') + count('D'),
  )
  return date.getTime()
}
