import { regimes } from '@assent/core/regimes'
import { languages } from '@assent/ui/languages'
import type { Data } from './data.ts'

/** The data of the npm package, each piece imported by need. */
export const npmData: Data = {
  languages: {
    tags: ['en', ...Object.keys(languages)],
    load: async (tag) => (await languages[tag]?.()) ?? {},
  },
  past: async (tag) =>
    (await languages[tag]?.()) ?? (await import('@assent/ui/history/en')).en,
  regime: (id) => regimes[id]!(),
}
