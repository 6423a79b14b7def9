const DAYS: Readonly<Record<string, number>> = { Y: 366, M: 30.5, W: 7, D: 1 }

/** How many days a period is, near enough to tell which of two is longer. */
export function daysOf(period: string): number {
  return parseInt(period.slice(1)) * DAYS[period.slice(-1)]!
}
