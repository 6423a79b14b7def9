import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkLog } from '../src/chain/check-log.ts'
import { openPostgresStore, openSqliteStore } from '../src/index.ts'
import { collect } from './utils/collect.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { startLoad } from './utils/start-load.ts'
import { startPostgres, type Postgres } from './utils/start-postgres.ts'
import { startServer } from './utils/start-server.ts'
import { storedIds } from './utils/stored-ids.ts'

const home = mkdtempSync(join(tmpdir(), 'assent-crash-'))
let postgres: Postgres

beforeAll(async () => {
  postgres = await startPostgres('on')
}, 300_000)

afterAll(async () => {
  await postgres.stop()
  rmSync(home, { recursive: true })
})

async function readIds(place: string): Promise<string[]> {
  const isUrl = place.startsWith('postgres')
  const store = isUrl ? openPostgresStore(place) : openSqliteStore(place)
  try {
    expect(await collect(checkLog(store.db))).toEqual([])
    return await storedIds(store)
  } finally {
    await store.close()
  }
}

describe.each([
  ['SQLite', async () => join(home, `${randomUUID()}.db`)],
  ['PostgreSQL', () => postgres.createDatabase()],
] as const)('on %s', (_, locate) => {
  test('every receipt that was answered is there after kill -9 under load', async () => {
    const place = await locate()
    const answered = new Set<string>()
    for (let kill = 1; kill <= 3; kill++) {
      const server = await startServer(place)
      const load = startLoad(() => server.url)
      await vi.waitFor(
        () => expect(load.answered.size).toBeGreaterThan(kill * 100),
        10_000,
      )
      expect(await server.end('SIGKILL')).toBeNull()
      await load.stop()
      for (const id of load.answered) answered.add(id)
    }
    const stored = await readIds(place)
    expect(new Set(stored).size).toBe(stored.length)
    expect([...answered].filter((id) => !stored.includes(id))).toEqual([])
  }, 60_000)

  test('a graceful stop answers what has arrived, and then ends', async () => {
    const place = await locate()
    const server = await startServer(place)
    const load = startLoad(() => server.url)
    await vi.waitFor(
      () => expect(load.answered.size).toBeGreaterThan(50),
      10_000,
    )
    expect(await server.end('SIGTERM')).toBe(0)
    await load.stop()
    const stored = await readIds(place)
    // All that was stored was answered, too: nothing was cut off.
    expect(stored.filter((id) => !load.answered.has(id))).toEqual([])
    expect(server.lines.at(-1)).toContain('stopping')
  }, 30_000)
})

describe('three instances on one PostgreSQL', () => {
  test('start on an empty database at once, and lose and double nothing when one is killed', async () => {
    const place = await postgres.createDatabase()
    const servers = await Promise.all([1, 2, 3].map(() => startServer(place)))
    const urls = servers.map(({ url }) => url)
    let turn = 0
    const load = startLoad(() => urls[turn++ % urls.length]!)
    await vi.waitFor(
      () => expect(load.answered.size).toBeGreaterThan(300),
      20_000,
    )
    await servers[0]!.end('SIGKILL')
    urls.shift()
    const before = load.answered.size
    await vi.waitFor(
      () => expect(load.answered.size).toBeGreaterThan(before + 300),
      20_000,
    )
    await load.stop()
    // Who got no answer sends the same again, as a browser's outbox does.
    const again = await Promise.all(
      load.sent
        .filter(({ id }) => !load.answered.has(id))
        .map((receipt) => load.send(urls[0]!, receipt)),
    )
    expect(again.every((status) => status === 200 || status === 201)).toBe(true)
    const stored = await readIds(place)
    expect(stored).toEqual(load.sent.map(({ id }) => id).sort())
  }, 60_000)

  test('store a receipt once that all of them get at the same time', async () => {
    const place = await postgres.createDatabase()
    const servers = await Promise.all([1, 2, 3].map(() => startServer(place)))
    const { send, stop } = startLoad(() => servers[0]!.url, 0)
    await stop()
    const receipts = Array.from({ length: 100 }, () => makeReceipt())
    const rounds = receipts.map((receipt) =>
      Promise.all(servers.map(({ url }) => send(url, receipt))),
    )
    for (const statuses of await Promise.all(rounds))
      expect(statuses.sort()).toEqual([200, 200, 201])
    expect(await readIds(place)).toHaveLength(100)
  }, 30_000)

  test('a crash of PostgreSQL itself loses nothing that was answered', async () => {
    const place = await postgres.createDatabase()
    const server = await startServer(place)
    const load = startLoad(() => server.url)
    await vi.waitFor(
      () => expect(load.answered.size).toBeGreaterThan(100),
      10_000,
    )
    await postgres.crash()
    const before = load.answered.size
    await vi.waitFor(
      () => expect(load.answered.size).toBeGreaterThan(before + 100),
      20_000,
    )
    await load.stop()
    const stored = new Set(await readIds(place))
    expect([...load.answered].filter((id) => !stored.has(id))).toEqual([])
  }, 60_000)
})
