import { languages } from '@assent/ui/languages'
import type { Languages } from './languages.ts'

/** The languages of the npm package, each imported by need. */
export const npmLanguages: Languages = {
  tags: ['en', ...Object.keys(languages)],
  load: async (tag) => (await languages[tag]?.()) ?? {},
}
