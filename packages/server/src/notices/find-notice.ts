import type { Kysely } from 'kysely'
import { Refusal } from '../refusal.ts'
import type { Tables } from '../store/tables.ts'

/**
 * The text of a notice.
 *
 * @throws {Refusal} when none is kept under that hash
 */
export async function findNotice(
  db: Kysely<Tables>,
  hash: string,
): Promise<string> {
  // No database is asked for what cannot be a hash, as NUL breaks some.
  const row = /^[\w-]{43}$/.test(hash)
    ? await db
        .selectFrom('notices')
        .select('body')
        .where('hash', '=', hash)
        .executeTakeFirst()
    : undefined
  if (row) return row.body
  // It may be added in a minute.
  const headers = { 'cache-control': 'no-store' }
  throw new Refusal(404, 'No such notice is kept here.', [], headers)
}
