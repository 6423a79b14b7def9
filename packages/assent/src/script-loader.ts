import type { Trust } from '@assent/blocker'
import { createLoadPart, type LoadPart } from './load-part.ts'
import type { BaseLoader, Loader } from './loader.ts'
import { once } from './once.ts'

/** The hash of another file, written by the build. */
declare function __HASH__(file: string): string

/** What the script files give each other, on their own script elements. */
export type Parts = Awaited<ReturnType<Loader['front']>> &
  Awaited<ReturnType<Loader['preferences']>> &
  Awaited<ReturnType<Loader['history']>> &
  Awaited<ReturnType<Loader['desk']>> &
  Awaited<ReturnType<Loader['tags']>> &
  Awaited<ReturnType<Loader['placeholders']>> &
  Awaited<ReturnType<Loader['judge']>> &
  typeof import('./browser/read-history.ts')

export interface PartScript extends HTMLScriptElement {
  parts?: Partial<Parts>
}

/** A loader that the other files can fetch more by. */
export interface ScriptLoader extends BaseLoader {
  readonly load: LoadPart
}

/** Fetches the files beside `assent.js`. */
export function createScriptLoader(
  own: HTMLScriptElement,
  trust: Trust,
): ScriptLoader {
  const load = createLoadPart(own, trust)
  const desk = once(() => load('assent-desk.js', __HASH__('assent-desk')))
  return {
    load,
    desk,
    tags: desk,
    front: () => load('assent-ui.js', __HASH__('assent-ui')),
  }
}
