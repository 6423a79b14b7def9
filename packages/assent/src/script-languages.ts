import type { Languages } from './languages.ts'

/** Hashes of the language files by tag, written by the build. */
declare const __LANGUAGES__: Readonly<Record<string, string>>

/** Fetches languages from the folder `lang` beside a script. */
export function createScriptLanguages(own: HTMLScriptElement): Languages {
  const hashes = __LANGUAGES__
  return {
    tags: ['en', ...Object.keys(hashes)],
    async load(tag) {
      const integrity = hashes[tag]
      if (!integrity) return {}
      const url = new URL(`lang/${tag}.json`, own.src)
      url.search = integrity.slice(7, 15)
      return (await fetch(url, { integrity })).json()
    },
  }
}
