import { eu, sources as euSources } from './eu.ts'
import type { Regime, Sources } from './regime.ts'

/** France: what differs from the European Union. */
export const fr: Regime = {
  ...eu,
  id: 'fr',
  modes: { exempt: 'notice-only', '*': 'opt-in' },
  longestCookie: 'P13M',
  longestRetention: 'P25M',
}

export const sources: Sources = {
  ...euSources,
  modes:
    'Loi Informatique et Libertés art. 82; CNIL guidelines 2020-091 (own anonymous audience measurement is exempt), as updated on 4 July 2025',
  lasts:
    'CNIL recommendation 2020-092 §39, good practice: https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
  pause: 'CNIL recommendation 2020-092 §39: a refusal is kept as long',
  longestCookie:
    'CNIL guidelines 2020-091, as updated on 4 July 2025: 13 months, not made longer by return visits. The law has it for exempt measurement only; as a warning it is of use for all',
  longestRetention:
    'CNIL guidelines 2020-091, as updated on 4 July 2025: 25 months, for exempt measurement; as a warning it is of use for all',
}
