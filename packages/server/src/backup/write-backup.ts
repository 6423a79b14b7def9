import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'

/** All that a backup holds, in the order in which it is restored. */
export const TABLES: readonly (keyof Tables)[] = [
  'receipts',
  'notices',
  'marks',
  'tokens',
  'audit',
  'deliveries',
]

/**
 * Writes the whole database down as lines of JSON, as it is at one moment,
 * whatever the engine. The last line tells what came before it.
 */
export async function* writeBackup(db: Kysely<Tables>): AsyncGenerator<string> {
  const digest = createHash('sha256')
  let rows = 0
  const snapshot = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .execute()
  try {
    yield `{"assent":"backup","version":1}\n`
    for (const table of TABLES)
      for await (const row of snapshot.selectFrom(table).selectAll().stream()) {
        const line = `${JSON.stringify([table, row])}\n`
        digest.update(line)
        rows++
        yield line
      }
    yield `${JSON.stringify({ rows, sha256: digest.digest('hex') })}\n`
  } finally {
    await snapshot.rollback().execute()
  }
}
