import type { Kysely } from 'kysely'
import { audit } from '../owner/audit.ts'
import { retrying } from '../store/retrying.ts'
import type { LiveRow, Tables } from '../store/tables.ts'
import { tombstone } from '../subject/tombstone.ts'
import { addMonths } from '../time/add-months.ts'

/** Months for which each kind is kept after the subject's last receipt. */
export type Retention = Record<LiveRow['kind'] | 'audit', number>

/** What a purge did. */
export interface Purged {
  /** Receipts that became tombstones. */
  erased: number
  /** Tombstones that went, each with its whole chain. */
  removed: number
}

/** So few at once that nobody waits long for the lock. */
const ROWS = 1000

const KINDS = ['given', 'partial', 'refused', 'withdrawn'] as const

/** Repeats a step until it finds no more than a part of its rows to do. */
async function repeat(step: () => Promise<number>): Promise<number> {
  let done = 0
  for (;;) {
    const now = await retrying(step)
    done += now
    if (now < ROWS) return done
  }
}

function eraseKind(
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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('receipts as later')
            .select('later.id')
            .whereRef('later.subject', '=', 'old.subject')
            .where('later.received', '>=', before),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('marks')
            .select('mark')
            .whereRef('marks.subject', '=', 'old.subject')
            .where('mark', 'in', ['held', 'legal-hold']),
        ),
      ),
    )
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

/** Removes chains of which nothing but old tombstones is left. */
function removeTombstones(db: Kysely<Tables>, before: number): Promise<number> {
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
async function removeMarks(db: Kysely<Tables>, before: number): Promise<void> {
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

/**
 * Erases what has been kept for long enough, unless it is held. A receipt
 * stays as long as a later one of the same subject needs it for its history.
 */
export async function purge(
  db: Kysely<Tables>,
  now: number,
  retention: Retention,
): Promise<Purged> {
  const { audit: auditMonths } = retention
  let erased = 0
  for (const kind of KINDS)
    erased += await eraseKind(db, kind, addMonths(now, -retention[kind]), now)
  const longest = Math.max(...KINDS.map((kind) => retention[kind]))
  const removed = await removeTombstones(db, addMonths(now, -longest))
  await removeMarks(db, addMonths(now, -longest))
  await db
    .deleteFrom('audit')
    .where('at', '<', addMonths(now, -auditMonths))
    .execute()
  if (erased || removed)
    await audit(db, now, 'retention', 'purge', { erased, removed })
  return { erased, removed }
}
