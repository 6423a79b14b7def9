import type { ExpressionBuilder, Kysely } from 'kysely'
import type { LiveRow, Tables } from '../store/tables.ts'
import { tombstone } from '../subject/tombstone.ts'
import { repeat, ROWS } from './repeat.ts'

type Expired = ExpressionBuilder<Tables & { old: Tables['receipts'] }, 'old'>

/** Whether a later receipt of the same subject needs this one's history. */
function isNeeded({ exists, selectFrom }: Expired, before: number) {
  return exists(
    selectFrom('receipts as later')
      .select('later.id')
      .whereRef('later.subject', '=', 'old.subject')
      .where('later.received', '>=', before),
  )
}

function isHeld({ exists, selectFrom }: Expired) {
  return exists(
    selectFrom('marks')
      .select('mark')
      .whereRef('marks.subject', '=', 'old.subject')
      .where('mark', 'in', ['held', 'legal-hold']),
  )
}

/** Empties receipts of a kind that came before, and says how many. */
export function eraseExpired(
  db: Kysely<Tables>,
  kind: LiveRow['kind'],
  before: number,
  now: number,
): Promise<number> {
  const expired = db
    .selectFrom('receipts as old')
    .select('id')
    .where('kind', '=', kind)
    .where('received', '<', before)
    .where((eb) => eb.not(isNeeded(eb, before)))
    .where((eb) => eb.not(isHeld(eb)))
    .limit(ROWS)
  return repeat(async () => {
    const ids = (await expired.execute()).map(({ id }) => id)
    if (ids.length)
      await db
        .updateTable('receipts')
        .set({ ...tombstone, erased: now })
        .where('id', 'in', ids)
        .execute()
    return ids.length
  })
}
