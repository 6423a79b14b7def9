import { sha256 } from '@assent/receipts'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { listNotices } from './list-notices.ts'

/** Yields the hash of each notice whose text is another now. */
export async function* checkNotices(
  db: Kysely<Tables>,
): AsyncGenerator<string> {
  for (const { hash } of await listNotices(db)) {
    const { body } = await db
      .selectFrom('notices')
      .select('body')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow()
    if (sha256(body) !== hash) yield hash
  }
}
