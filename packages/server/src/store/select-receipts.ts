import type { ExpressionBuilder, Kysely, SelectQueryBuilder } from 'kysely'
import type { ReceiptRow, Tables } from './tables.ts'

/** Which receipts are meant. What is left out is not asked for. */
export interface Filter {
  /** Received at or after, and before: milliseconds since 1970. */
  from?: number | undefined
  to?: number | undefined
  site?: string | undefined
  /** Hash. */
  notice?: string | undefined
  purpose?: string | undefined
  /** What was chosen for the purpose. */
  choice?: 'granted' | 'denied' | undefined
  kind?: NonNullable<ReceiptRow['kind']> | undefined
  regime?: string | undefined
  /** ISO 3166. */
  jurisdiction?: string | undefined
  /** One that was on. */
  signal?: string | undefined
  subject?: string | undefined
  id?: string | undefined
}

const COLUMNS = [
  'site',
  'notice',
  'kind',
  'regime',
  'jurisdiction',
  'subject',
  'id',
] as const

type Query = SelectQueryBuilder<Tables, 'receipts', object>
type Build = ExpressionBuilder<Tables, 'receipts'>

function isChosen({ or, eb }: Build, purpose: string, choice?: string) {
  const pattern = `% ${purpose} %`
  return or([
    ...(choice === 'denied' ? [] : [eb('granted', 'like', pattern)]),
    ...(choice === 'granted' ? [] : [eb('denied', 'like', pattern)]),
  ])
}

/**
 * Receipts that are not erased. Those of a blocked subject are left out,
 * unless it is they that are asked for.
 */
export function selectReceipts(db: Kysely<Tables>, filter: Filter): Query {
  const { from, to, purpose, choice, signal, subject, id } = filter
  let query: Query = db.selectFrom('receipts').where('body', 'is not', null)
  if (from !== undefined) query = query.where('received', '>=', from)
  if (to !== undefined) query = query.where('received', '<', to)
  for (const column of COLUMNS) {
    const value = filter[column]
    if (value) query = query.where(column, '=', value)
  }
  if (signal) query = query.where('signals', 'like', `% ${signal} %`)
  if (purpose) query = query.where((eb) => isChosen(eb, purpose, choice))
  if (subject || id) return query
  return query.where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('marks')
          .select('mark')
          .whereRef('marks.subject', '=', 'receipts.subject')
          .where('mark', '=', 'blocked'),
      ),
    ),
  )
}
