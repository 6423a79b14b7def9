import type { KeyValue } from '@assent/core'

/** A tab's view of the site's storage. */
export interface TabStorage extends KeyValue {
  /** Has it see what other tabs have written since. */
  catchUp(): void
}

/**
 * Storage as the tabs of another process see it: their own writing at once,
 * that of others when they are told of it.
 */
export function openTab(shared: KeyValue): TabStorage {
  const seen = new Map<string, string>()
  function catchUp(): void {
    seen.clear()
    for (const key of shared.keys()) seen.set(key, shared.get(key)!)
  }
  catchUp()
  return {
    catchUp,
    get: (key) => seen.get(key) ?? null,
    keys: () => [...seen.keys()],
    set(key, value) {
      seen.set(key, value)
      return shared.set(key, value)
    },
    remove(key) {
      seen.delete(key)
      shared.remove(key)
    },
  }
}
