import { createClient, type Client } from '@assent/core'
import { readConfig } from '@assent/core/config'

/** Answers on a server: only what is necessary is allowed, and nothing moves. */
export function createInertClient(): Client {
  return createClient(
    {
      events: new EventTarget(),
      storage: {
        get: () => null,
        set: () => false,
        remove() {},
        keys: () => [],
      },
      cookies: () => '',
      forget() {},
      random: () => '',
      gesture: () => false,
      onWake: () => () => {},
      log(message, cause) {
        // oxlint-disable-next-line no-console -- the integrator has no other place
        console.error(`Assent: ${message}`, cause ?? '')
      },
    },
    {
      front: async () => ({ readConfig }),
      decider: async () => ({ perform: async () => undefined }),
    },
  )
}
