/**
 * A moment so much later, by the calendar of UTC. A day that a month does not
 * have is its last, as in Regulation (EEC, Euratom) 1182/71 art. 3(2)(c).
 *
 * @param time milliseconds since 1970
 * @param duration ISO 8601, of years, months, weeks and days
 */
export function addDuration(time: number, duration: string): number {
  const date = new Date(time)
  const count = (unit: string): number =>
    Number(duration.match(`(\\d+)${unit}`)?.[1] ?? 0)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + 12 * count('Y') + count('M'))
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  date.setUTCDate(date.getUTCDate() + 7 * count('W') + count('D'))
  return date.getTime()
}
