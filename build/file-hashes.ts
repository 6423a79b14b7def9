import { readFileSync } from 'node:fs'
import type { Plugin } from 'rollup'
import { hashOf } from './hash-of.ts'

/** The files that `assent.js` fetches, built before it. */
const FILES = ['assent-ui', 'assent-preferences', 'assent-desk']

/**
 * Replaces `__FILES__` by their hashes, so that the one hash on the script tag
 * covers all code. The readable twin fetches readable files.
 */
export function fileHashes(dist: URL, ending: string): Plugin {
  return {
    name: 'file-hashes',
    renderChunk(code) {
      if (!code.includes('__FILES__')) return null
      const hashes: Record<string, string> = {}
      for (const file of FILES)
        hashes[`${file}.js`] = hashOf(
          readFileSync(new URL(file + ending, dist)),
        )
      const readable = code.replaceAll(/'(assent-\w+)\.js'/g, `'$1${ending}'`)
      return readable.replace(
        '__FILES__',
        JSON.stringify(hashes).replaceAll('.js"', `${ending}"`),
      )
    },
  }
}
