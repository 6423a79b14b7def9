import { createClient, type Client } from '@assent/core'
import { readConfig } from '@assent/core/config'
import { log } from './browser/log.ts'

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
      around: () => [],
      forget() {},
      random: () => '',
      gesture: () => false,
      onWake: () => () => {},
      log,
    },
    {
      front: async () => ({
        open: async (input) => ({
          config: readConfig(input),
          record: undefined,
        }),
      }),
      decider: async () => ({ perform: async () => undefined }),
    },
  )
}
