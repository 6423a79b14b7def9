import { PostgresAdapter, PostgresDialect, sql, type Kysely } from 'kysely'
import { Pool, types } from 'pg'
import Cursor from 'pg-cursor'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

const BIGINT = types.builtins.INT8

/** See `migrate`, which does without a lock. */
class LocklessAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class LocklessDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new LocklessAdapter()
  }
}

async function refuseLateCommits(db: Kysely<Tables>): Promise<void> {
  const show = sql<{ synchronous_commit: string }>`show synchronous_commit`
  const { rows } = await show.execute(db)
  if (rows[0]?.synchronous_commit === 'off')
    throw new Error('PostgreSQL must run with synchronous_commit = on.')
}

/**
 * Opens a log in PostgreSQL, or in what speaks its protocol.
 *
 * @example
 * const store = openPostgresStore('postgres://assent@localhost/assent')
 */
export function openPostgresStore(url: string, connections = 10): Store {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    statement_timeout: 60_000,
    // Counts and times fit in a double.
    types: {
      getTypeParser: (type, format) =>
        type === BIGINT ? Number : types.getTypeParser(type, format),
    },
  })
  // A connection that breaks is replaced; what it was used for is told.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const dialect = new LocklessDialect({ pool, cursor: Cursor })
  return openStore(dialect, refuseLateCommits)
}
