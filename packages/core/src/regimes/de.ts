import { eu, sources as euSources } from './eu.ts'
import type { Regime, Sources } from './regime.ts'

/** Germany: as the European Union, by clauses of its own. */
export const de: Regime = { ...eu, id: 'de' }

export const sources: Sources = {
  ...euSources,
  modes: 'TDDDG § 25: consent; no exception for statistics is known',
  firstLayer: `${euSources.firstLayer}; DSK Orientierungshilfe, November 2024: reject on the first layer [K]`,
}
