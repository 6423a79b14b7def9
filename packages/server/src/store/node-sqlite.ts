import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Statements that are kept compiled. */
const KEPT = 200

function compile(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql)
  const bind = (values: readonly unknown[]) => values as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...bind(values)),
    run: (values) => statement.run(...bind(values)),
    iterate: (values) => statement.iterate(...bind(values)),
  }
}

/** Opens a file by Node's own SQLite, in the form that Kysely takes. */
export function nodeSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path, { timeout: 5000 })
  // With FULL, a commit in WAL mode is on the disk when it returns.
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      const statement = statements.get(sql) ?? compile(database, sql)
      statements.delete(sql)
      statements.set(sql, statement)
      for (const oldest of statements.keys()) {
        if (statements.size <= KEPT) break
        statements.delete(oldest)
      }
      return statement
    },
    close: () => database.close(),
  }
}
