import type { ChainFault } from '@assent/receipts'
import type { Kysely } from 'kysely'
import type { ReceiptRow, Tables } from '../store/tables.ts'
import { checkRows } from './check-rows.ts'

const ROWS = 1000

function readRows(
  db: Kysely<Tables>,
  after?: ReceiptRow,
): Promise<ReceiptRow[]> {
  let query = db
    .selectFrom('receipts')
    .selectAll()
    .orderBy('subject')
    .orderBy('seq')
    .orderBy('id')
    .limit(ROWS)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('subject', 'seq', 'id'),
        '>',
        tuple(after.subject, after.seq, after.id),
      ),
    )
  return query.execute()
}

/** Checks every subject's chain, and yields each fault with its place. */
export async function* checkLog(
  db: Kysely<Tables>,
): AsyncGenerator<ChainFault> {
  let chain: ReceiptRow[] = []
  let after: ReceiptRow | undefined
  for (;;) {
    const rows = await readRows(db, after)
    for (const row of rows) {
      if (chain.length && chain[0]?.subject !== row.subject) {
        yield* checkRows(chain)
        chain = []
      }
      chain.push(row)
    }
    if (rows.length < ROWS) break
    after = rows.at(-1)
  }
  yield* checkRows(chain)
}
