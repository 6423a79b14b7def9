import type { Config } from '../config.ts'
import { daysOf } from './days-of.ts'
import type { Report } from './report.ts'

/** Purposes that have texts of their own in every language. */
const BUILT_IN = ['necessary', 'functional', 'analytics', 'marketing']

// As long as books are kept for taxes in many countries. What is kept longer
// is kept by a law on archives, and not for what a website asks.
const CEILING = 'P10Y'

const TEXTS = ['name', 'description'] as const
const FLAGS = ['separate', 'sale', 'exempt'] as const

/** A purpose says what it is, and nothing that cannot be true together. */
export function checkPurposes(
  { purposes, longestRetention = CEILING }: Config,
  report: Report,
): void {
  purposes.forEach((purpose, i) => {
    const {
      id,
      sale = id === 'marketing',
      transfer,
      separate,
      retention,
    } = purpose
    if (retention && daysOf(retention) > daysOf(longestRetention))
      report(
        `.purposes[${i}].retention`,
        `at most ${longestRetention}`,
        retention,
      )
    if (transfer && !separate)
      report(`.purposes[${i}].separate`, 'true', separate)
    for (const option of BUILT_IN.includes(id) ? [] : TEXTS)
      if (!purpose[option]) report(`.purposes[${i}].${option}`, 'text')
    for (const option of id === 'necessary'
      ? FLAGS
      : sale
        ? FLAGS.slice(2)
        : [])
      if (purpose[option]) report(`.purposes[${i}].${option}`, 'false', true)
  })
}
