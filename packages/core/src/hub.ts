import type { Events, Failure } from './events.ts'
import type { Off, Platform } from './platform.ts'

/** Tells listeners and the page what happens. */
export interface Hub<Receipt> {
  /** Calls back on an event, until the returned function is called. */
  on<Name extends keyof Events<Receipt>>(
    name: Name,
    listener: (detail: Events<Receipt>[Name]) => void,
  ): Off
  /** Calls every listener; one that throws stops no other. */
  emit<Name extends keyof Events<Receipt>>(
    name: Name,
    detail: Events<Receipt>[Name],
  ): void
  /** Reports what failed, to listeners and to the console. */
  fail(code: Failure['code'], message: string, cause?: unknown): void
}

export function createHub<Receipt>(platform: Platform): Hub<Receipt> {
  const listeners = new Map<string, Set<(detail: never) => void>>()

  const fail: Hub<Receipt>['fail'] = (code, message, cause) => {
    platform.log(message, cause)
    emit('error', { code, message, cause })
  }

  const emit: Hub<Receipt>['emit'] = (name, detail) => {
    for (const listener of [...(listeners.get(name) ?? [])])
      try {
        listener(detail as never)
      } catch (cause) {
        const message = `A listener of "${name}" threw.`
        if (name === 'error') platform.log(message, cause)
        else fail('listener', message, cause)
      }
    platform.dispatch(name, detail)
  }

  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => void set.delete(listener)
    },
    emit,
    fail,
  }
}
