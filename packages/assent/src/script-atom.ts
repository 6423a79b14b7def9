import type { ReadableAtom } from 'nanostores'

type Listener<Value> = Parameters<ReadableAtom<Value>['listen']>[0]

/**
 * Stands for nanostores in the script files, where nobody can import the
 * library beside it: what `$choices` needs to be read and listened to.
 */
export function atom<Value>(value: Value): object {
  const listeners = new Set<Listener<Value>>()
  const store = {
    value,
    get: () => store.value,
    set(next: Value) {
      const before = store.value
      store.value = next
      if (next !== before)
        for (const listener of listeners)
          listener(next as never, before as never)
    },
    listen(listener: Listener<Value>) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    subscribe(listener: Listener<Value>) {
      listener(store.value as never, undefined)
      return store.listen(listener)
    },
  }
  return store
}
