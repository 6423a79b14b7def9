import type { Config } from '../config.ts'
import { daysOf } from './days-of.ts'
import type { Report } from './report.ts'

/** Nobody is asked again as soon as they have answered. */
export function checkRenewal(config: Config, report: Report): void {
  const grace = config.renewal?.grace
  for (const { validFor } of [config, ...config.purposes])
    if (grace && validFor && daysOf(grace) >= daysOf(validFor))
      report('.renewal.grace', `period under ${validFor}`, grace)
}
