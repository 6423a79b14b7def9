import { Kysely, type Dialect } from 'kysely'
import { migrate } from './migrate.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Opens a log in any SQL database that Kysely speaks to as it does to SQLite
 * or PostgreSQL. `check` rejects where the database is not fit for it.
 */
export function openStore(
  dialect: Dialect,
  check: (db: Kysely<Tables>) => Promise<void> = async () => {},
): Store {
  const db = new Kysely<Tables>({ dialect })
  const ready = check(db).then(() => migrate(db))
  // Whoever uses the store awaits it; until then it is no unhandled rejection.
  ready.catch(() => {})
  return { db, ready, close: () => db.destroy() }
}
