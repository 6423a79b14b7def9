import type { Kysely } from 'kysely'

/** A column for the layout that was shown; it may be there from a run cut off. */
export async function addLayout(db: Kysely<unknown>): Promise<void> {
  const tables = await db.introspection.getTables()
  const receipts = tables.find(({ name }) => name === 'receipts')
  if (receipts?.columns.some(({ name }) => name === 'layout')) return
  await db.schema.alterTable('receipts').addColumn('layout', 'text').execute()
}
