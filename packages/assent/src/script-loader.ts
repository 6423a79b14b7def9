import type { Trust } from '@assent/blocker'
import type { Loader } from './loader.ts'

/** Hashes of the files that `assent.js` fetches, written by the build. */
declare const __FILES__: Readonly<Record<string, string>>

/** What the script files give each other, on their own script elements. */
export type Parts = Awaited<ReturnType<Loader['front']>> &
  Awaited<ReturnType<Loader['preferences']>> &
  Awaited<ReturnType<Loader['desk']>>

export interface PartScript extends HTMLScriptElement {
  parts?: Partial<Parts>
}

/**
 * Fetches the files beside `assent.js`, with the page's nonce and the hash
 * that the build knows; the address names it too, so that no old copy is taken
 * from a cache.
 */
export function createScriptLoader(
  own: HTMLScriptElement,
  trust: Trust,
): Loader {
  const parts = {} as Parts
  const hashes = __FILES__

  const load = (file: string) => (): Promise<Parts> =>
    new Promise((resolve, reject) => {
      const script: PartScript = document.createElement('script')
      const hash = hashes[file]!
      const url = new URL(file, own.src)
      url.search = hash.slice(7, 15)
      script.parts = parts
      script.nonce = own.nonce
      script.integrity = hash
      script.crossOrigin = 'anonymous'
      script.onload = () => {
        script.remove()
        resolve(parts)
      }
      script.onerror = (cause) => {
        script.remove()
        reject(cause)
      }
      script.src = trust('createScriptURL', url.href)
      document.head.append(script)
    })

  return {
    front: load('assent-ui.js'),
    preferences: load('assent-preferences.js'),
    desk: load('assent-desk.js'),
  }
}
