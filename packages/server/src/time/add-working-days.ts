const DAY = 86_400_000

/** Whether people work on a day: not on Saturdays, Sundays and holidays. */
function isWorkingDay(time: number, holidays: ReadonlySet<string>): boolean {
  const date = new Date(time)
  const isWeekend = date.getUTCDay() % 6 === 0
  return !isWeekend && !holidays.has(date.toISOString().slice(0, 10))
}

/** So many working days later; the day itself does not count. UTC. */
export function addWorkingDays(
  time: number,
  days: number,
  holidays: ReadonlySet<string>,
): number {
  let left = days
  let day = time
  while (left > 0) {
    day += DAY
    if (isWorkingDay(day, holidays)) left--
  }
  return day
}
