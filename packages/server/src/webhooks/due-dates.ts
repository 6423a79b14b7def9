import { addMonths } from '../time/add-months.ts'
import { addWorkingDays } from '../time/add-working-days.ts'
import {
  deadlines,
  type Deadlines,
  type Term,
  type Terms,
} from './deadlines.ts'
import type { SubjectEvent } from './subject-event.ts'

const DAY = 86_400_000

function after(time: number, term: Term, holidays: ReadonlySet<string>) {
  if ('workingDays' in term)
    return addWorkingDays(time, term.workingDays, holidays)
  if ('months' in term) return addMonths(time, term.months)
  return time + term.days * DAY
}

function termsOf({ type, separate }: SubjectEvent, law: Deadlines): Terms {
  if (type === 'receipt.separate-granted') return law.separateGrant ?? {}
  const end = separate && law.separateEnd
  // What ends by itself is nobody's request.
  if (type === 'receipt.expired') return { ...end }
  const asked = type === 'receipt.signal' ? law.signal : law.request
  return { ...asked, ...end }
}

/** The last day for each thing that the law of an event's regime wants done. */
export function dueDates(
  event: SubjectEvent,
  holidays: ReadonlySet<string>,
): Record<string, string> {
  const law = deadlines.get(event.regime) ?? {}
  const terms = Object.entries<Term>({ ...termsOf(event, law) })
  return Object.fromEntries(
    terms.map(([what, term]) => [
      what,
      new Date(after(event.time, term, holidays)).toISOString().slice(0, 10),
    ]),
  )
}
