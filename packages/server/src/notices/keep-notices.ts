import type { Kysely } from 'kysely'
import { retrying } from '../store/retrying.ts'
import type { Tables } from '../store/tables.ts'
import type { Notice } from './read-notice.ts'

/** Keeps notices, each once, and says whose hashes are new. */
export async function keepNotices(
  db: Kysely<Tables>,
  notices: readonly Notice[],
  added: number,
): Promise<ReadonlySet<string>> {
  const rows = notices.map((notice) => ({ ...notice, added }))
  const kept = await retrying(() =>
    db
      .insertInto('notices')
      .values(rows)
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .returning('hash')
      .execute(),
  )
  return new Set(kept.map(({ hash }) => hash))
}
