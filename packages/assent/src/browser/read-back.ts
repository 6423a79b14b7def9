import type { KeyValue } from '@assent/core'

/**
 * Believes only what it has read: a page can put something in the place of web
 * storage that forgets, and what is decided must not rest on that.
 */
export function readBack(storage: KeyValue): KeyValue {
  return {
    ...storage,
    set: (key, value) => storage.set(key, value) && storage.get(key) === value,
  }
}
