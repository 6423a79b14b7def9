import type { Data } from './data.ts'

/** Which languages there are, and what changes with any data: by the build. */
declare const __DATA__: {
  readonly tags: readonly string[]
  readonly mark: string
}

/** Fetches data from the folders `lang` and `regime` beside a script. */
export function createScriptData(own: HTMLScriptElement): Data {
  const { tags, mark } = __DATA__
  async function load<Piece>(path: string): Promise<Piece> {
    const { href } = new URL(`${path}.json?${mark}`, own.src)
    return (await fetch(href)).json()
  }
  return {
    languages: {
      tags,
      load: async (tag, part) =>
        tag === tags[0] ? {} : load(`lang/${part ? `${tag}.${part}` : tag}`),
    },
    regime: (id) => load(`regime/${id}`),
  }
}
