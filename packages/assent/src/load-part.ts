import type { Trust } from '@assent/blocker'
import type { Parts, PartScript } from './script-loader.ts'

/** Fetches a file, and gives the parts that it and others have handed over. */
export type LoadPart = (file: string, hash: string) => Promise<Parts>

/**
 * Fetches files beside a script, with the page's nonce and the hash that the
 * build knows; the address names it too, so that no old copy is taken from a
 * cache.
 */
export function createLoadPart(own: HTMLScriptElement, trust: Trust): LoadPart {
  const parts = {} as Parts
  return (file, integrity) =>
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
}
