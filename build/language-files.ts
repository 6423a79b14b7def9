import { readdirSync } from 'node:fs'
import type { Plugin } from 'rollup'
import { hashOf } from './hash-of.ts'

const folder = new URL('../packages/ui/src/languages/', import.meta.url)

/** JSON in ASCII, whatever character set a page is served in. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * Writes each language as `lang/<tag>.json`, and into the code which there are,
 * and a mark that changes when one does.
 */
export function languageFiles(): Plugin {
  return {
    name: 'language-files',
    async renderChunk(code) {
      if (!code.includes('__LANGUAGES__')) return null
      const tags = ['en']
      let all = ''
      for (const file of readdirSync(folder).sort()) {
        const tag = file.replace('.ts', '')
        if (tag === 'index') continue
        const texts = await import(new URL(file, folder).href)
        const source = asciiJson(texts[tag])
        this.emitFile({ type: 'asset', fileName: `lang/${tag}.json`, source })
        tags.push(tag)
        all += source
      }
      const mark = hashOf(all).slice(7, 13)
      return code.replace('__LANGUAGES__', JSON.stringify({ tags, mark }))
    },
  }
}
