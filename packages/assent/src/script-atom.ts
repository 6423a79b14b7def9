import type { Off } from '@assent/core'
import type { ReadableAtom } from 'nanostores'

type Listener<Value> = Parameters<ReadableAtom<Value>['listen']>[0]

/**
 * Stands for nanostores in the script files, where nobody can import the
 * library beside it: what `$choices` needs to be read and listened to.
 */
export function atom<Value>(value: Value): object {
  const listeners = new Set<Listener<Value>>()
  const listen = (listener: Listener<Value>): Off => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get: () => value,
    set(next: Value) {
      const before = value
      value = next
      if (next !== before)
        for (const listener of listeners)
          listener(next as never, before as never)
    },
    listen,
    subscribe(listener: Listener<Value>) {
      listener(value as never, undefined)
      return listen(listener)
    },
  }
}
