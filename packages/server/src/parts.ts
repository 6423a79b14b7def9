import type { Kysely } from 'kysely'
import type { Guards } from './http/guards.ts'
import type { Log } from './http/log.ts'
import type { Meter } from './http/meter.ts'
import type { Tables } from './store/tables.ts'
import type { Announce } from './webhooks/create-announcer.ts'

/** What routes are built from. */
export interface Parts {
  readonly db: Kysely<Tables>
  readonly guards: Guards
  readonly clock: () => number
  readonly announce: Announce | undefined
  readonly meter: Meter | undefined
  readonly log: Log
}
