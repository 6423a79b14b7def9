import type { Config } from '../config.ts'
import type { Report } from './report.ts'

/** Purposes that have texts of their own in every language. */
const BUILT_IN = ['necessary', 'functional', 'analytics', 'marketing']

const TEXTS = ['name', 'description'] as const
const FLAGS = ['separate', 'sale', 'exempt'] as const

/** A purpose says what it is, and nothing that cannot be true together. */
export function checkPurposes({ purposes }: Config, report: Report): void {
  purposes.forEach((purpose, i) => {
    const { id, sale = id === 'marketing' } = purpose
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
