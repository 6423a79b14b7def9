import type { Kysely } from 'kysely'
import { addColumn } from './add-column.ts'

/** Columns for the region and the signals; null in rows that are there. */
export async function addRegion(db: Kysely<unknown>): Promise<void> {
  await addColumn(db, 'jurisdiction')
  await addColumn(db, 'signals')
}
