import type { Kysely } from 'kysely'
import { Refusal } from '../refusal.ts'
import { atomically } from '../store/retrying.ts'
import type { Mark, Tables } from '../store/tables.ts'
import type { Announce, SubjectEvent } from '../webhooks/create-announcer.ts'
import { tombstone } from './tombstone.ts'

/** What an act on a subject needs to know. */
export interface Act {
  readonly db: Kysely<Tables>
  readonly announce: Announce | undefined
  readonly time: number
}

/** An event with the site and the regime of a subject's latest receipt. */
export async function eventOf(
  { db, time }: Act,
  type: SubjectEvent['type'],
  subject: string,
): Promise<SubjectEvent> {
  const latest = await db
    .selectFrom('receipts')
    .select(['site', 'regime'])
    .where('subject', '=', subject)
    .where('body', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { site = '', regime } = latest ?? {}
  return { type, time, subject, site, regime: regime ?? '' }
}

/**
 * Empties a subject's receipts down to tombstones, and says how many.
 *
 * @throws {Refusal} where one of `holds` is marked
 */
export async function eraseSubject(
  act: Act,
  subject: string,
  holds: readonly Mark[],
): Promise<number> {
  const { announce, time } = act
  const event = await eventOf(act, 'subject.erased', subject)
  const erased = await atomically(act.db, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('receipts')
      .set({ ...tombstone, erased: time })
      .where('subject', '=', subject)
      .where('body', 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('marks')
              .select('mark')
              .where('marks.subject', '=', subject)
              .where('mark', 'in', holds),
          ),
        ),
      )
      .executeTakeFirst()
    if (numUpdatedRows) await announce?.(db, [event])
    return Number(numUpdatedRows)
  })
  if (erased) return erased
  const held = await act.db
    .selectFrom('marks')
    .select('mark')
    .where('subject', '=', subject)
    .where('mark', 'in', holds)
    .execute()
  if (!held.length) return 0
  await announce?.(act.db, [{ ...event, type: 'subject.erasure-refused' }])
  throw new Refusal(409, 'These receipts are kept for a legal claim.')
}
