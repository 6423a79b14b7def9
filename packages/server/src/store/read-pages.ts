import type { Kysely } from 'kysely'
import type { Place } from './place.ts'
import { selectReceipts, type Filter } from './select-receipts.ts'
import type { LiveRow, Tables } from './tables.ts'

/** One page of receipts, by the time at which they arrived. */
export async function readPage(
  db: Kysely<Tables>,
  filter: Filter,
  order: 'oldest' | 'newest',
  limit: number,
  after?: Place,
): Promise<LiveRow[]> {
  const direction = order === 'oldest' ? 'asc' : 'desc'
  let query = selectReceipts(db, filter)
    .selectAll()
    .orderBy('received', direction)
    .orderBy('id', direction)
    .limit(limit)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('received', 'id'),
        order === 'oldest' ? '>' : '<',
        tuple(after.received, after.id),
      ),
    )
  return query.$castTo<LiveRow>().execute()
}

const ROWS = 500

/** All pages, oldest first, each read when the one before is dealt with. */
export async function* readPages(
  db: Kysely<Tables>,
  filter: Filter,
): AsyncGenerator<LiveRow[]> {
  let after: Place | undefined
  for (;;) {
    const page = await readPage(db, filter, 'oldest', ROWS, after)
    if (page.length) yield page
    if (page.length < ROWS) return
    after = page.at(-1)
  }
}
