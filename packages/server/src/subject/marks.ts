import type { Kysely } from 'kysely'
import type { Mark, Tables } from '../store/tables.ts'

/** What is marked on a subject. */
export async function marksOf(
  db: Kysely<Tables>,
  subject: string,
): Promise<Mark[]> {
  const rows = await db
    .selectFrom('marks')
    .select('mark')
    .where('subject', '=', subject)
    .orderBy('mark')
    .execute()
  return rows.map(({ mark }) => mark)
}

/** Sets a mark; whether it is new. */
export async function setMark(
  db: Kysely<Tables>,
  subject: string,
  mark: Mark,
  since: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('marks')
    .values({ subject, mark, since })
    .onConflict((conflict) => conflict.columns(['subject', 'mark']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a mark away. */
export async function clearMark(
  db: Kysely<Tables>,
  subject: string,
  mark: Mark,
): Promise<void> {
  await db
    .deleteFrom('marks')
    .where('subject', '=', subject)
    .where('mark', '=', mark)
    .execute()
}
