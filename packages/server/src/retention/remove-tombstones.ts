import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { repeat, ROWS } from './repeat.ts'

/** Removes chains of which nothing but old tombstones is left. */
export function removeTombstones(
  db: Kysely<Tables>,
  before: number,
): Promise<number> {
  const dead = db
    .selectFrom('receipts as old')
    .select('id')
    .where('erased', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('receipts as other')
            .select('other.id')
            .whereRef('other.subject', '=', 'old.subject')
            .where(({ or, eb }) =>
              or([
                eb('other.erased', 'is', null),
                eb('other.erased', '>=', before),
              ]),
            ),
        ),
      ),
    )
    .limit(ROWS)
  return repeat(async () => {
    const ids = (await dead.execute()).map(({ id }) => id)
    if (ids.length)
      await db.deleteFrom('receipts').where('id', 'in', ids).execute()
    return ids.length
  })
}

/** Removes marks on subjects of whom nothing is left. */
export async function removeMarks(
  db: Kysely<Tables>,
  before: number,
): Promise<void> {
  await db
    .deleteFrom('marks')
    .where('since', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('receipts')
            .select('id')
            .whereRef('receipts.subject', '=', 'marks.subject'),
        ),
      ),
    )
    .execute()
}
