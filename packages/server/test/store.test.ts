import { expect, test } from 'vitest'
import { openPostgresStore } from '../src/index.ts'
import { migrate } from '../src/store/migrate.ts'
import { atomically } from '../src/store/retrying.ts'
import { onEachEngine } from './utils/on-each-engine.ts'
import { openSqlite } from './utils/open-sqlite.ts'
import { startPostgres } from './utils/start-postgres.ts'

onEachEngine(({ open }) => {
  test('a migration that was cut off is finished', async () => {
    const { db } = await open()
    for (const table of ['assent_migration', 'audit', 'deliveries'])
      await db.schema.dropTable(table).execute()
    await migrate(db)
    expect(await db.selectFrom('audit').selectAll().execute()).toEqual([])
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
  const { sql } = await import('kysely')
  const read = async (name: string) =>
    (await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db))
      .rows[0]
  expect(await read('synchronous')).toEqual({ synchronous: 2 })
  expect(await read('journal_mode')).toEqual({ journal_mode: 'wal' })
})

test('PostgreSQL that does not wait for the disk is refused', async () => {
  const postgres = await startPostgres('off')
  const url = await postgres.createDatabase()
  const late = openPostgresStore(`${url}?options=-c%20synchronous_commit%3Doff`)
  await expect(late.ready).rejects.toThrow('synchronous_commit = on')
  await late.close()
  await postgres.stop()
})

test('work that PostgreSQL gives up for another client is done again', async () => {
  const postgres = await startPostgres('off')
  const level = '-c default_transaction_isolation=serializable'
  const url = `${await postgres.createDatabase()}?options=${encodeURIComponent(level)}`
  const store = openPostgresStore(url)
  await store.ready
  const { db } = store
  await db
    .insertInto('marks')
    .values({ subject: 's', mark: 'held', since: 0 })
    .execute()
  let tries = 0
  const count = () =>
    atomically(db, async (db) => {
      tries++
      const row = await db
        .selectFrom('marks')
        .select('since')
        .executeTakeFirstOrThrow()
      await db
        .updateTable('marks')
        .set({ since: row.since + 1 })
        .execute()
    })
  await Promise.all(Array.from({ length: 5 }, count))
  expect(await db.selectFrom('marks').select('since').execute()).toEqual([
    { since: 5 },
  ])
  expect(tries).toBeGreaterThan(5)
  await store.close()
  await postgres.stop()
})
