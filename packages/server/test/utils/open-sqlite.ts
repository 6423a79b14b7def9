import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openSqliteStore, type Store } from '../../src/index.ts'

/** An empty SQLite file, which goes when the test is done. */
export function openSqlite(): Store {
  const home = mkdtempSync(join(tmpdir(), 'assent-sqlite-'))
  const store = openSqliteStore(join(home, 'receipts.db'))
  onTestFinished(async () => {
    await store.close()
    rmSync(home, { recursive: true })
  })
  return store
}
