import type { Plugin } from 'rollup'
import { languages } from '../packages/ui/src/languages/index.ts'
import { regimes } from '../packages/core/src/regimes/index.ts'
import { en } from '../packages/ui/src/preferences/en.ts'
import { hashOf } from './hash-of.ts'

/** JSON in ASCII, whatever character set a page is served in. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What the button says that opens the preferences, by language. */
async function settings(): Promise<Record<string, string>> {
  const texts: Record<string, string> = { en: en.settings }
  for (const [tag, load] of Object.entries(languages))
    texts[tag] = (await load()).settings
  return texts
}

/**
 * Writes each language as `lang/<tag>.json` and each regime as
 * `regime/<id>.json`, and into the code which languages there are, and a mark
 * that changes when any of it does.
 */
export function dataFiles(): Plugin {
  return {
    name: 'data-files',
    async renderChunk(code) {
      if (code.includes('__SETTINGS__'))
        return code.replace('__SETTINGS__', asciiJson(await settings()))
      if (!code.includes('__DATA__')) return null
      let all = ''
      for (const [folder, pieces] of Object.entries({
        lang: languages,
        regime: regimes,
      }))
        for (const [name, load] of Object.entries(pieces)) {
          const source = asciiJson(await load())
          const fileName = `${folder}/${name}.json`
          this.emitFile({ type: 'asset', fileName, source })
          all += source
        }
      const tags = ['en', ...Object.keys(languages)]
      const mark = hashOf(all).slice(7, 13)
      return code.replace('__DATA__', JSON.stringify({ tags, mark }))
    },
  }
}
