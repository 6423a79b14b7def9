import type { KeyValue } from '@assent/core'
import { attempt } from './attempt.ts'

/** A web storage area in which nothing throws, whether it is denied or full. */
export function createKeyValue(
  name: 'localStorage' | 'sessionStorage',
): KeyValue {
  return {
    get: (key) => attempt(() => window[name].getItem(key)),
    set: (key, value) =>
      attempt(() => {
        window[name].setItem(key, value)
        return true
      }),
    remove: (key) => attempt(() => window[name].removeItem(key)),
    keys: () => attempt(() => Object.keys(window[name]), []),
  }
}
