import type { Choices } from './choices.ts'
import { listen } from './listen.ts'
import type { Off, Platform } from './platform.ts'
import type { Signal } from './visitor/rules.ts'

/** The act that a decision was made by, or what ended a choice without one. */
export type Method =
  | 'accept-all'
  | 'reject-all'
  | 'save'
  | 'withdraw'
  | 'reset'
  | 'form'
  | 'expiry'
  | 'change'
  | Signal

/** What went wrong, without the page having had to notice. */
export interface Failure {
  readonly code:
    | 'config'
    | 'gate'
    | 'gesture'
    | 'listener'
    | 'load'
    | 'receipt'
    | 'storage'
    | 'unknown-id'
  readonly message: string
  readonly cause?: unknown
}

/** What listeners of each event get. */
export interface Events {
  /** The configuration is valid and the record has been read. */
  ready: { readonly choices: Choices }
  /** Choices changed, here or in another tab. */
  change: {
    readonly choices: Choices
    readonly before: Choices
    /** How, or `sync` where the change came from another tab. */
    readonly method: Method | 'sync'
    /** Scripts that have run, and may not any more: only a reload ends them. */
    readonly ran: readonly Element[]
  }
  /**
   * A receipt was made (`pending`, or `kept` where it is not to be sent), then
   * delivered, refused for good, or dropped because too many wait.
   */
  receipt: {
    readonly receipt: object
    readonly state: 'pending' | 'kept' | 'delivered' | 'refused' | 'dropped'
  }
  /** An element waits for these ids. */
  held: { readonly element: Element; readonly ids: readonly string[] }
  /** An element was let go. */
  released: { readonly element: Element; readonly ids: readonly string[] }
  error: Failure
}

/** Tells listeners and the page what happens. */
export interface Hub {
  /** Calls back on an event, until the returned function is called. */
  on<Name extends keyof Events>(
    name: Name,
    listener: (detail: Events[Name]) => void,
  ): Off
  emit<Name extends keyof Events>(name: Name, detail: Events[Name]): void
  /**
   * Reports what failed, to listeners and to the console; by its code where the
   * file has no words for it.
   */
  fail(code: Failure['code'], message: string | false, cause?: unknown): void
}

export function createHub({ events, log }: Platform): Hub {
  const emit: Hub['emit'] = (name, detail) =>
    void events.dispatchEvent(new CustomEvent(`assent:${name}`, { detail }))

  const fail: Hub['fail'] = (code, words, cause) => {
    const message = words || code
    log(message, cause)
    emit('error', { code, message, cause })
  }

  return {
    emit,
    fail,
    on: (name, listener) =>
      listen(events, [`assent:${name}`], (event) => {
        try {
          listener((event as CustomEvent).detail)
        } catch (cause) {
          if (name === 'error') log('listener', cause)
          else fail('listener', __DEV__ && 'a listener threw', cause)
        }
      }),
  }
}
