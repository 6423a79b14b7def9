import {
  CompiledQuery,
  PostgresAdapter,
  PostgresDialect,
  type DatabaseConnection,
} from 'kysely'
import { Pool, types } from 'pg'
import Cursor from 'pg-cursor'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'

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

async function refuseLateCommits(connection: DatabaseConnection) {
  const query = CompiledQuery.raw('show synchronous_commit')
  const { rows } = await connection.executeQuery<Record<string, string>>(query)
  if (rows[0]?.['synchronous_commit'] === 'off')
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
  const onCreateConnection = refuseLateCommits
  return openStore(
    new LocklessDialect({ pool, onCreateConnection, cursor: Cursor }),
  )
}
