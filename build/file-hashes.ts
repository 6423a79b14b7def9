import { readFileSync } from 'node:fs'
import type { Plugin } from 'rollup'
import { hashOf } from './hash-of.ts'

/**
 * Replaces `__HASH__('assent-ui')` by the hash of that file, which must have
 * been built, so that the one hash on the script tag covers all code. The
 * readable twin fetches readable files.
 */
export function fileHashes(dist: URL, ending: string): Plugin {
  return {
    name: 'file-hashes',
    renderChunk(code) {
      if (!code.includes('__HASH__')) return null
      return code
        .replaceAll(/(['"])(assent-\w+)\.js\1/g, `'$2${ending}'`)
        .replaceAll(/__HASH__\(['"]([\w-]+)['"]\)/g, (_, file) =>
          JSON.stringify(hashOf(readFileSync(new URL(file + ending, dist)))),
        )
    },
  }
}
