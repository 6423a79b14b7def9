import { addMonths } from '../time/add-months.ts'
import { addWorkingDays } from '../time/add-working-days.ts'
import { deadlines, type Term } from './deadlines.ts'

const DAY = 86_400_000

function after(time: number, term: Term, holidays: ReadonlySet<string>) {
  if ('workingDays' in term)
    return addWorkingDays(time, term.workingDays, holidays)
  if ('months' in term) return addMonths(time, term.months)
  return time + term.days * DAY
}

/** The last day for each thing that a regime's law wants done. */
export function dueDates(
  regime: string,
  time: number,
  holidays: ReadonlySet<string>,
): Record<string, string> {
  const terms = Object.entries<Term>({ ...deadlines.get(regime) })
  return Object.fromEntries(
    terms.map(([what, term]) => [
      what,
      new Date(after(time, term, holidays)).toISOString().slice(0, 10),
    ]),
  )
}
