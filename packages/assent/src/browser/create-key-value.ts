import type { KeyValue } from '@assent/core'

/** A web storage area in which nothing throws, whether it is denied or full. */
export function createKeyValue(
  name: 'localStorage' | 'sessionStorage',
): KeyValue {
  function attempt<Result>(
    act: (area: Storage) => Result,
    otherwise: Result,
  ): Result {
    try {
      return act(window[name])
    } catch {
      return otherwise
    }
  }
  return {
    get: (key) => attempt((area) => area.getItem(key), null),
    set: (key, value) =>
      attempt((area) => {
        area.setItem(key, value)
        return area.getItem(key) === value
      }, false),
    remove: (key) => attempt((area) => area.removeItem(key), undefined),
    keys: () => attempt((area) => Object.keys(area), []),
  }
}
