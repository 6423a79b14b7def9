import type { Kysely } from 'kysely'
import { addColumn } from './add-column.ts'

/** A column for the layout that was shown. */
export function addLayout(db: Kysely<unknown>): Promise<void> {
  return addColumn(db, 'layout')
}
