import { sql } from 'kysely'
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest'
import { openPostgresStore, type Store } from '../src/index.ts'
import { checkLog } from '../src/chain/check-log.ts'
import { rowOf } from '../src/intake/row-of.ts'
import { migrate } from '../src/store/migrate.ts'
import { atomically } from '../src/store/retrying.ts'
import type { ReceiptRow } from '../src/store/tables.ts'
import { collect } from './utils/collect.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { onEachEngine } from './utils/on-each-engine.ts'
import { openSqlite } from './utils/open-sqlite.ts'
import { startPostgres, type Postgres } from './utils/start-postgres.ts'

onEachEngine(({ open }) => {
  test('a migration that was cut off is finished', async () => {
    const { db } = await open()
    for (const table of ['assent_migration', 'audit', 'deliveries'])
      await db.schema.dropTable(table).execute()
    await migrate(db)
    expect(await db.selectFrom('audit').selectAll().execute()).toEqual([])
  })

  test('receipts that are there already get the columns that are new', async () => {
    const { db } = await open()
    for (const column of ['layout', 'twins', 'jurisdiction', 'signals'])
      await db.schema.alterTable('receipts').dropColumn(column).execute()
    await sql`delete from assent_migration where name <> '001-first'`.execute(
      db,
    )
    // Signals were taken before they had a column.
    const row = rowOf(makeReceipt({ signals: { gpc: true } }), 1)
    const { layout, twins, jurisdiction, signals: _, ...old } = row
    await db
      .insertInto('receipts')
      .values(old as ReceiptRow)
      .execute()
    await migrate(db)
    expect(await db.selectFrom('receipts').selectAll().execute()).toEqual([
      { ...old, layout, twins, jurisdiction, signals: null },
    ])
    expect(await collect(checkLog(db))).toEqual([])
  })

  test('tables that are up to date are left alone', async () => {
    const { db } = await open()
    const row = { subject: 's', mark: 'held' as const, since: 1 }
    await db.insertInto('marks').values(row).execute()
    await migrate(db)
    expect(await db.selectFrom('marks').selectAll().execute()).toEqual([row])
  })
})

test('SQLite waits for the disk at each commit', async () => {
  const { db, ready } = openSqlite()
  await ready
  const read = async (name: string) =>
    (await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db))
      .rows[0]
  expect(await read('synchronous')).toEqual({ synchronous: 2 })
  expect(await read('journal_mode')).toEqual({ journal_mode: 'wal' })
})

describe('PostgreSQL', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres('off')
  })
  afterAll(() => postgres.stop())

  async function openWith(setting: string): Promise<Store> {
    const url = await postgres.createDatabase()
    const options = encodeURIComponent(`-c ${setting}`)
    const store = openPostgresStore(`${url}?options=${options}`)
    onTestFinished(() => store.close())
    return store
  }

  test('is refused when it does not wait for the disk', async () => {
    const { ready } = await openWith('synchronous_commit=off')
    await expect(ready).rejects.toThrow('synchronous_commit = on')
  })

  test('does work again that it gave up for another client', async () => {
    const level = 'default_transaction_isolation=serializable'
    const { db, ready } = await openWith(level)
    await ready
    const row = { subject: 's', mark: 'held' as const, since: 0 }
    await db.insertInto('marks').values(row).execute()
    let tries = 0
    const count = () =>
      atomically(db, async (db) => {
        tries++
        const marks = db.selectFrom('marks').select('since')
        const { since } = await marks.executeTakeFirstOrThrow()
        await db
          .updateTable('marks')
          .set({ since: since + 1 })
          .execute()
      })
    await Promise.all(Array.from({ length: 5 }, count))
    const marks = await db.selectFrom('marks').select('since').execute()
    expect(marks).toEqual([{ since: 5 }])
    expect(tries).toBeGreaterThan(5)
  })
})
