import { eu, sources as euSources } from './eu.ts'
import type { Regime, Sources } from './regime.ts'

/** Italy: as the European Union, by clauses of its own. */
export const it: Regime = { ...eu, id: 'it' }

export const sources: Sources = {
  ...euSources,
  modes:
    'Codice in materia di protezione dei dati personali art. 122; Garante 10 June 2021 n. 231',
  lasts:
    'as the pause: a choice that ran out earlier would have to be asked for',
  pause:
    'Garante 10 June 2021 n. 231: not asked again for six months, unless conditions change or it cannot be known what was chosen (doc-web 9677876)',
}
