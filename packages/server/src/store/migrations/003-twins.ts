import type { Kysely } from 'kysely'
import { addColumn } from './add-column.ts'

/** A column for further receipts that one is tied to, kept in its tombstone. */
export function addTwins(db: Kysely<unknown>): Promise<void> {
  return addColumn(db, 'twins')
}
