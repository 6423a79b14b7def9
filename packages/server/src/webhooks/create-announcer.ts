import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { dueDates } from './due-dates.ts'
import type { SubjectEvent } from './subject-event.ts'

/** Puts events in line to be sent, in the transaction that they are part of. */
export type Announce = (
  db: Kysely<Tables>,
  events: readonly SubjectEvent[],
) => Promise<void>

/** Where events go. */
export interface AnnouncerOptions {
  readonly urls: readonly string[]
  /** Days on which nobody works, as `2026-11-08`. */
  readonly holidays?: readonly string[]
}

/** Announces events, with the days by which the law wants them acted upon. */
export function createAnnouncer({
  urls,
  holidays = [],
}: AnnouncerOptions): Announce {
  const free = new Set(holidays)
  return async (db, events) => {
    const rows = events.flatMap((event) => {
      const { type, time, ...data } = event
      const due = dueDates(event, free)
      const timestamp = new Date(time).toISOString()
      const body = JSON.stringify({ type, timestamp, data: { ...data, due } })
      return urls.map((url) => ({
        id: `msg_${crypto.randomUUID()}`,
        url,
        body,
        created: time,
        due: time,
        tries: 0,
      }))
    })
    if (rows.length) await db.insertInto('deliveries').values(rows).execute()
  }
}
