import type { Data, Languages } from './data.ts'

/** Which languages there are, and what changes with any data: by the build. */
declare const __DATA__: {
  readonly tags: readonly string[]
  readonly mark: string
}

const { tags, mark } = __DATA__

async function load<Piece>(
  own: HTMLScriptElement,
  path: string,
): Promise<Piece> {
  return (await fetch(new URL(`${path}.json?${mark}`, own.src))).json()
}

/**
 * Fetches texts from the folder `lang` beside a script.
 *
 * @param part what the names of their files end with: `.tables` for example
 */
export function createScriptLanguages(
  own: HTMLScriptElement,
  part: string,
): Languages {
  return {
    tags,
    load: async (tag) =>
      tag === tags[0] ? {} : load(own, `lang/${tag}${part}`),
  }
}

/** Fetches data from the folders `lang` and `regime` beside a script. */
export function createScriptData(own: HTMLScriptElement): Data {
  return {
    languages: createScriptLanguages(own, ''),
    past: (tag) =>
      load(own, `lang/${tags.includes(tag) ? tag : tags[0]}.history`),
    regime: (id) => load(own, `regime/${id}`),
  }
}
