import type { Config } from '../config.ts'
import { daysOf } from './days-of.ts'
import type { Report } from './report.ts'

/** Asking again before the end leaves every choice a time of its own. */
export function checkRenewal(config: Config, report: Report): void {
  const grace = config.renewal?.grace
  for (const { validFor } of [config, ...config.purposes])
    if (grace && validFor && daysOf(grace) >= daysOf(validFor))
      report('.renewal.grace', `period under ${validFor}`, grace)
}
