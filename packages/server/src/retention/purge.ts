import { receiptSchema } from '@assent/receipts'
import type { Kysely } from 'kysely'
import { audit } from '../owner/audit.ts'
import type { LiveRow, Tables } from '../store/tables.ts'
import { addMonths } from '../time/add-months.ts'
import { eraseExpired } from './erase-expired.ts'
import { removeMarks, removeTombstones } from './remove-tombstones.ts'

/** Months for which each kind is kept after the subject's last receipt. */
export type Retention = Record<LiveRow['kind'] | 'audit', number>

/** What a purge did. */
export interface Purged {
  /** Receipts that became tombstones. */
  erased: number
  /** Tombstones that went, each with its whole chain. */
  removed: number
}

const { enum: KINDS } = receiptSchema.properties.event.properties.kind

/**
 * Erases what has been kept for long enough, unless it is held. A receipt
 * stays as long as a later one of the same subject needs it for its history.
 */
export async function purge(
  db: Kysely<Tables>,
  now: number,
  retention: Retention,
): Promise<Purged> {
  const ago = (months: number) => addMonths(now, -months)
  const longest = Math.max(...KINDS.map((kind) => retention[kind]))
  let erased = 0
  for (const kind of KINDS)
    erased += await eraseExpired(db, kind, ago(retention[kind]), now)
  const removed = await removeTombstones(db, ago(longest))
  await removeMarks(db, ago(longest))
  await db.deleteFrom('audit').where('at', '<', ago(retention.audit)).execute()
  if (erased || removed)
    await audit(db, now, 'retention', 'purge', { erased, removed })
  return { erased, removed }
}
