import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import {
  openPostgresStore,
  openSqliteStore,
  type Store,
} from '../../src/index.ts'
import { startPostgres, type Postgres } from './start-postgres.ts'

/** How a test comes by an empty database. */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** A file or an URL. */
  locate(): Promise<string>
  /** An open store, closed after the test. */
  open(): Promise<Store>
}

function defineEngine(
  name: Engine['name'],
  locate: Engine['locate'],
  define: (engine: Engine) => void,
) {
  const stores: Store[] = []
  const open = async () => {
    const place = await locate()
    const isFile = name === 'SQLite'
    const store = isFile ? openSqliteStore(place) : openPostgresStore(place)
    stores.push(store)
    await store.ready
    return store
  }
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
  })
  define({ name, locate, open })
}

/** Defines the same tests for a SQLite file and for a real PostgreSQL. */
export function onEachEngine(define: (engine: Engine) => void): void {
  describe('on SQLite', () => {
    const home = mkdtempSync(join(tmpdir(), 'assent-sqlite-'))
    let files = 0
    const locate = async () => join(home, `${++files}.db`)
    afterAll(() => rmSync(home, { recursive: true }))
    defineEngine('SQLite', locate, define)
  })
  describe('on PostgreSQL', () => {
    let postgres: Postgres
    const free: string[] = []
    const used: string[] = []
    beforeAll(async () => {
      postgres = await startPostgres('off')
    }, 300_000)
    afterAll(() => postgres.stop())
    afterEach(() => {
      free.push(...used.splice(0))
    })
    const locate = async () => {
      const old = free.pop()
      if (old) await postgres.emptyDatabase(old)
      const url = old ?? (await postgres.createDatabase())
      used.push(url)
      return url
    }
    defineEngine('PostgreSQL', locate, define)
  })
}
