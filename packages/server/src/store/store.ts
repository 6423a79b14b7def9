import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** An open database. */
export interface Store {
  readonly db: Kysely<Tables>
  /** Settles once the tables are there; rejects when they cannot be. */
  readonly ready: Promise<void>
  close(): Promise<void>
}
