const DAYS: Readonly<Record<string, number>> = {
  Y: 365.25,
  M: 365.25 / 12,
  W: 7,
  D: 1,
}

/** Days of an ISO 8601 duration, `P1Y2M3W4D`, in years and months of mean length. */
export function daysOf(duration: string): number {
  let days = 0
  for (const [, count, unit] of duration.matchAll(/(\d+)(.)/g))
    days += Number(count) * DAYS[unit!]!
  return days
}
