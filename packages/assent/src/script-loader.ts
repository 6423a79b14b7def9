import type { Trust } from '@assent/blocker'
import type { BaseLoader, Loader } from './loader.ts'
import { once } from './once.ts'

/** The hash of another file, written by the build. */
declare function __HASH__(file: string): string

/** What the script files give each other, on their own script elements. */
export type Parts = Awaited<ReturnType<Loader['front']>> &
  Awaited<ReturnType<Loader['preferences']>> &
  Awaited<ReturnType<Loader['desk']>> &
  Awaited<ReturnType<Loader['tags']>> &
  Awaited<ReturnType<Loader['placeholders']>> &
  Awaited<ReturnType<Loader['judge']>>

export interface PartScript extends HTMLScriptElement {
  parts?: Partial<Parts>
}

/** A loader that the other files can fetch more by. */
export interface ScriptLoader extends BaseLoader {
  load(file: string, hash: string): Promise<Parts>
}

/**
 * Fetches the files beside `assent.js`, with the page's nonce and the hash
 * that the build knows; the address names it too, so that no old copy is taken
 * from a cache.
 */
export function createScriptLoader(
  own: HTMLScriptElement,
  trust: Trust,
): ScriptLoader {
  const parts = {} as Parts

  const load: ScriptLoader['load'] = (file, integrity) =>
    new Promise((resolve, reject) => {
      const script: PartScript = document.createElement('script')
      const url = new URL(`${file}?${integrity.slice(7, 15)}`, own.src)
      Object.assign(script, {
        parts,
        integrity,
        nonce: own.nonce,
        crossOrigin: '',
        onload() {
          script.remove()
          resolve(parts)
        },
        onerror: reject,
        src: trust('createScriptURL', url.href),
      })
      document.head.append(script)
    })

  const desk = once(() => load('assent-desk.js', __HASH__('assent-desk')))
  return {
    load,
    desk,
    tags: desk,
    front: () => load('assent-ui.js', __HASH__('assent-ui')),
  }
}
