import type { Store } from '../../src/index.ts'

/** The ids of all receipts in a database, sorted. */
export async function storedIds({ db, ready }: Store): Promise<string[]> {
  await ready
  const rows = await db.selectFrom('receipts').select('id').execute()
  return rows.map(({ id }) => id).sort()
}
