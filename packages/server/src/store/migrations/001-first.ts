import { sql, type CreateTableBuilder, type Kysely } from 'kysely'

interface Table {
  readonly key: readonly string[]
  readonly text: readonly string[]
  /** Times, numbers and counts. */
  readonly bigint: readonly string[]
  /** Those of them that may be null. */
  readonly optional: readonly string[]
}

const EMPTIED = ['kind', 'method', 'regime', 'notice', 'lang']
const CHOICES = ['granted', 'denied', 'body']

const tables: Readonly<Record<string, Table>> = {
  receipts: {
    key: ['id'],
    text: ['id', 'subject', 'prev', 'hash', 'site', ...EMPTIED, ...CHOICES],
    bigint: ['seq', 'received', 'erased', 'at', 'layer'],
    optional: ['prev', 'erased', 'at', 'layer', ...EMPTIED, ...CHOICES],
  },
  marks: {
    key: ['subject', 'mark'],
    text: ['subject', 'mark'],
    bigint: ['since'],
    optional: [],
  },
  tokens: {
    key: ['hash'],
    text: ['hash', 'name', 'roles'],
    bigint: ['created', 'expires'],
    optional: [],
  },
  audit: {
    key: ['at', 'id'],
    text: ['id', 'actor', 'action', 'detail'],
    bigint: ['at'],
    optional: [],
  },
  deliveries: {
    key: ['id'],
    text: ['id', 'url', 'body'],
    bigint: ['created', 'due', 'tries'],
    optional: ['due'],
  },
}

function create(db: Kysely<unknown>, name: string, table: Table) {
  let builder: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .ifNotExists()
  for (const type of ['text', 'bigint'] as const)
    for (const column of table[type])
      builder = builder.addColumn(column, type, (definition) =>
        table.optional.includes(column) ? definition : definition.notNull(),
      )
  return builder
    .addPrimaryKeyConstraint(`${name}_key`, [...table.key])
    .execute()
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
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
  for (const [name, table] of Object.entries(tables))
    await create(db, name, table)
  await createIndexes(db)
}
