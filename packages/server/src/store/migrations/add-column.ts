import type { Kysely } from 'kysely'

/** Adds a text column to the receipts; it may be there from a run cut off. */
export async function addColumn(
  db: Kysely<unknown>,
  column: string,
): Promise<void> {
  const tables = await db.introspection.getTables()
  const receipts = tables.find(({ name }) => name === 'receipts')
  if (receipts?.columns.some(({ name }) => name === column)) return
  await db.schema.alterTable('receipts').addColumn(column, 'text').execute()
}
