import { sql, type CreateTableBuilder, type Kysely } from 'kysely'

type Columns = readonly (readonly [name: string, type: 'text' | 'bigint'])[]

function create(
  db: Kysely<unknown>,
  table: string,
  key: readonly string[],
  needed: Columns,
  optional: Columns = [],
): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema
    .createTable(table)
    .ifNotExists()
  for (const [name, type] of needed)
    builder = builder.addColumn(name, type, (column) => column.notNull())
  for (const [name, type] of optional) builder = builder.addColumn(name, type)
  return builder.addPrimaryKeyConstraint(`${table}_key`, [...key]).execute()
}

async function createReceipts(db: Kysely<unknown>): Promise<void> {
  const text = (name: string) => [name, 'text'] as const
  const number = (name: string) => [name, 'bigint'] as const
  await create(
    db,
    'receipts',
    ['id'],
    [
      ...['id', 'subject', 'hash', 'site'].map(text),
      ...['seq', 'received'].map(number),
    ],
    [
      ...['prev', 'kind', 'method', 'regime', 'notice', 'lang'].map(text),
      ...['granted', 'denied', 'body'].map(text),
      ...['at', 'layer', 'erased'].map(number),
    ],
  )
  const index = (name: string, columns: string[]) =>
    db.schema
      .createIndex(`receipts_by_${name}`)
      .ifNotExists()
      .on('receipts')
      .columns(columns)
  await index('time', ['received', 'id']).execute()
  await index('subject', ['subject', 'seq']).execute()
  await index('erasure', ['erased'])
    .where(sql.ref('erased'), 'is not', null)
    .execute()
}

/**
 * All tables. Only types and indexes that every engine has; what a run that was
 * cut off has made already is left as it is.
 */
export async function createTables(db: Kysely<unknown>): Promise<void> {
  await createReceipts(db)
  await create(
    db,
    'marks',
    ['subject', 'mark'],
    [
      ['subject', 'text'],
      ['mark', 'text'],
      ['since', 'bigint'],
    ],
  )
  await create(
    db,
    'tokens',
    ['hash'],
    [
      ['hash', 'text'],
      ['name', 'text'],
      ['roles', 'text'],
      ['created', 'bigint'],
      ['expires', 'bigint'],
    ],
  )
  await create(
    db,
    'audit',
    ['at', 'id'],
    [
      ['at', 'bigint'],
      ['id', 'text'],
      ['actor', 'text'],
      ['action', 'text'],
      ['detail', 'text'],
    ],
  )
  await create(
    db,
    'deliveries',
    ['id'],
    [
      ['id', 'text'],
      ['url', 'text'],
      ['body', 'text'],
      ['created', 'bigint'],
      ['tries', 'bigint'],
    ],
    [['due', 'bigint']],
  )
}
