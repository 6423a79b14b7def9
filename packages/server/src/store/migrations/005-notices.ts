import type { Kysely } from 'kysely'

/** The archive of notices; the table may be there from a run cut off. */
export async function createNotices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notices')
    .ifNotExists()
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('added', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('notices_key', ['hash'])
    .execute()
}
