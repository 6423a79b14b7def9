import { SqliteDialect } from 'kysely'
import { nodeSqlite } from './node-sqlite.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'

/**
 * Opens a log in one SQLite file, which is made when it is missing.
 *
 * @example
 * const store = openSqliteStore('receipts.db')
 * @throws when the file cannot be opened
 */
export function openSqliteStore(path: string): Store {
  return openStore(new SqliteDialect({ database: nodeSqlite(path) }))
}
