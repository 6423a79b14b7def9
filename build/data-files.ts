import type { Plugin } from 'rollup'
import { en as history } from '../packages/ui/src/history/en.ts'
import { languages } from '../packages/ui/src/languages/index.ts'
import type { Messages } from '../packages/ui/src/messages.ts'
import { tableTexts } from '../packages/ui/src/tables/en.ts'
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

/** Keys of what is fetched by itself, by the ending of its file. */
const PARTS = {
  '.history': Object.keys(history),
  '.tables': Object.keys(tableTexts),
}

/** A language as files: what a first visit needs, and what only some need. */
function filesOf(
  tag: string,
  messages: Messages,
): [name: string, piece: object][] {
  const texts = Object.entries(messages)
  const pick = (isIn: (key: string) => boolean): object =>
    Object.fromEntries(texts.filter(([key]) => isIn(key)))
  const apart = Object.values(PARTS).flat()
  return [
    [`lang/${tag}`, pick((key) => !apart.includes(key))],
    ...Object.entries(PARTS).map(([ending, keys]): [string, object] => [
      `lang/${tag}${ending}`,
      pick((key) => keys.includes(key)),
    ]),
  ]
}

/**
 * Writes each language as `lang/<tag>.json`, with what few need of it beside
 * that, and each regime as `regime/<id>.json`; and into the code which
 * languages there are, and a mark that changes when any of it does.
 */
export function dataFiles(): Plugin {
  return {
    name: 'data-files',
    async renderChunk(code) {
      if (code.includes('__SETTINGS__'))
        return code.replace('__SETTINGS__', asciiJson(await settings()))
      if (!code.includes('__DATA__')) return null
      // English is in the code, but for the history.
      const files: [name: string, piece: object][] = [
        ['lang/en.history', history],
      ]
      for (const [tag, load] of Object.entries(languages))
        files.push(...filesOf(tag, await load()))
      for (const [id, load] of Object.entries(regimes))
        files.push([`regime/${id}`, await load()])
      let all = ''
      for (const [name, piece] of files) {
        const source = asciiJson(piece)
        this.emitFile({ type: 'asset', fileName: `${name}.json`, source })
        all += source
      }
      const tags = ['en', ...Object.keys(languages)]
      const mark = hashOf(all).slice(7, 13)
      return code.replace('__DATA__', JSON.stringify({ tags, mark }))
    },
  }
}
