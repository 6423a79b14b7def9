import type { Kysely } from 'kysely'
import type { Place } from '../store/place.ts'
import type { Tables } from '../store/tables.ts'

/** Writes down who asks for what, before it is done. */
export async function audit(
  db: Kysely<Tables>,
  at: number,
  actor: string,
  action: string,
  detail: object,
): Promise<void> {
  const id = crypto.randomUUID()
  const text = JSON.stringify(detail)
  await db
    .insertInto('audit')
    .values({ id, at, actor, action, detail: text })
    .execute()
}

/** A page of what was written down, newest first. */
export function readAudit(
  db: Kysely<Tables>,
  limit: number,
  after?: Place,
): Promise<Tables['audit'][]> {
  let query = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'id'), '<', tuple(after.received, after.id)),
    )
  return query.execute()
}
