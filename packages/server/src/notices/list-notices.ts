import type { Kysely } from 'kysely'
import type { NoticeRow, Tables } from '../store/tables.ts'

/** All notices that are kept, the newest first, without their text. */
export function listNotices(
  db: Kysely<Tables>,
): Promise<Omit<NoticeRow, 'body'>[]> {
  return db
    .selectFrom('notices')
    .select(['hash', 'version', 'added'])
    .orderBy('added', 'desc')
    .orderBy('hash')
    .execute()
}
