import type { Config } from '../config.ts'
import { daysOf } from './days-of.ts'
import type { Report } from './report.ts'

/** What a choice lasts where nobody says so, and the most that any law lets. */
const LASTS = 'P6M'
const MOST = 'P12M'

/** Nobody is asked again as soon as they have answered. */
export function checkRenewal(config: Config, report: Report): void {
  const grace = config.renewal?.grace
  if (!grace) return
  const purposes = config.purposes.flatMap(({ validFor }) => validFor ?? [])
  for (const validFor of [config.validFor ?? LASTS, ...purposes]) {
    const lasts = daysOf(validFor) > daysOf(MOST) ? MOST : validFor
    if (daysOf(grace) >= daysOf(lasts))
      report('.renewal.grace', `period under ${lasts}`, grace)
  }
}
