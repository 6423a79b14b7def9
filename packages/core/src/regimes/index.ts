import type { Regime } from './regime.ts'

/** Regimes that are files of their own, by id. */
export const regimes: Readonly<Record<string, () => Promise<Regime>>> = {
  eu: async () => (await import('./eu.ts')).eu,
  fr: async () => (await import('./fr.ts')).fr,
  it: async () => (await import('./it.ts')).it,
  de: async () => (await import('./de.ts')).de,
  uk: async () => (await import('./uk.ts')).uk,
  ch: async () => (await import('./ch.ts')).ch,
  'us-ca': async () => (await import('./us-ca.ts')).usCa,
  'us-optout': async () => (await import('./us-optout.ts')).usOptout,
  br: async () => (await import('./br.ts')).br,
  qc: async () => (await import('./qc.ts')).qc,
  tr: async () => (await import('./tr.ts')).tr,
  ru: async () => (await import('./ru.ts')).ru,
  az: async () => (await import('./az.ts')).az,
}

export { strictRegime } from './strict.ts'
