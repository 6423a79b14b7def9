import type { Kysely } from 'kysely'
import { Refusal } from '../refusal.ts'
import { atomically } from '../store/retrying.ts'
import type { Mark, Tables } from '../store/tables.ts'
import type { Announce } from '../webhooks/create-announcer.ts'
import type { SubjectEvent } from '../webhooks/subject-event.ts'
import { marksOf } from './marks.ts'
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

async function empty(
  db: Kysely<Tables>,
  subject: string,
  time: number,
  holds: readonly Mark[],
): Promise<number> {
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
  return Number(numUpdatedRows)
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
  const { db, announce, time } = act
  const event = await eventOf(act, 'subject.erased', subject)
  const erased = await atomically(db, async (db) => {
    const erased = await empty(db, subject, time, holds)
    if (erased) await announce?.(db, [event])
    return erased
  })
  const marks = erased ? [] : await marksOf(db, subject)
  if (!marks.some((mark) => holds.includes(mark))) return erased
  await announce?.(db, [{ ...event, type: 'subject.erasure-refused' }])
  throw new Refusal(409, 'These receipts are kept for a legal claim.')
}
