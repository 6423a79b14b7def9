import type { Languages } from './languages.ts'

/** Which there are, and what changes with them, written by the build. */
declare const __LANGUAGES__: {
  readonly tags: readonly string[]
  readonly mark: string
}

/** Fetches languages from the folder `lang` beside a script. */
export function createScriptLanguages(own: HTMLScriptElement): Languages {
  const { tags, mark } = __LANGUAGES__
  return {
    tags,
    load: async (tag) =>
      tag === tags[0]
        ? {}
        : (await fetch(new URL(`lang/${tag}.json?${mark}`, own.src))).json(),
  }
}
