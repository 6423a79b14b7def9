import type { Kysely } from 'kysely'
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
