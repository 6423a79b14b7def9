import type { Kysely } from 'kysely'
import { atomically, retrying } from '../store/retrying.ts'
import type { LiveRow, Tables } from '../store/tables.ts'
import type { Announce } from '../webhooks/create-announcer.ts'
import { newsOf } from '../webhooks/news-of.ts'

/** What became of a receipt: new, sent before, or its id taken by another. */
export type Outcome = 'stored' | 'known' | 'conflict'

type Database = Kysely<Tables>

/** Writes rows in one statement, and says whose ids were new. */
async function insert(db: Database, rows: readonly LiveRow[]) {
  const inserted = await db
    .insertInto('receipts')
    // In one order, so that two instances with the same ids never deadlock.
    .values(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return new Set(inserted.map(({ id }) => id))
}

/** The same together with the news of it: both are stored, or neither. */
function insertAndAnnounce(
  db: Database,
  rows: readonly LiveRow[],
  announce: Announce,
) {
  return atomically(db, async (db) => {
    const added = await insert(db, rows)
    // Of several rows with one id, the first is stored.
    const byId = new Map(rows.toReversed().map((row) => [row.id, row]))
    await announce(
      db,
      [...added].flatMap((id) => newsOf(byId.get(id)!)),
    )
    return added
  })
}

async function hashesOf(db: Database, rows: readonly LiveRow[]) {
  const ids = [...new Set(rows.map(({ id }) => id))]
  const found = await db
    .selectFrom('receipts')
    .select(['id', 'hash'])
    .where('id', 'in', ids)
    .execute()
  return new Map(found.map(({ id, hash }) => [id, hash]))
}

/** Stores each id once. What is stored is on the disk when this settles. */
export async function insertReceipts(
  db: Database,
  rows: readonly LiveRow[],
  announce?: Announce,
): Promise<Outcome[]> {
  const isNews = announce && rows.some((row) => newsOf(row).length)
  const added = await (isNews
    ? insertAndAnnounce(db, rows, announce)
    : retrying(() => insert(db, rows)))
  if (added.size === rows.length) return rows.map(() => 'stored')
  const hashes = await hashesOf(db, rows)
  return rows.map(({ id, hash }) => {
    if (hashes.get(id) !== hash) return 'conflict'
    return added.delete(id) ? 'stored' : 'known'
  })
}
