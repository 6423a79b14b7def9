import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'

/** Hashes that receipts name, and of which there is no notice. */
export async function missingNotices(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('receipts')
    .select('notice')
    .distinct()
    .where('notice', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notices')
            .select('hash')
            .whereRef('notices.hash', '=', 'receipts.notice'),
        ),
      ),
    )
    .orderBy('notice')
    .$narrowType<{ notice: string }>()
    .execute()
  return rows.map(({ notice }) => notice)
}
