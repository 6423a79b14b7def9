import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { createTables } from './migrations/001-first.ts'
import { addLayout } from './migrations/002-layout.ts'
import { addTwins } from './migrations/003-twins.ts'
import { addRegion } from './migrations/004-region.ts'
import { createNotices } from './migrations/005-notices.ts'

const migrations = {
  '001-first': { up: createTables },
  '002-layout': { up: addLayout },
  '003-twins': { up: addTwins },
  '004-region': { up: addRegion },
  '005-notices': { up: createNotices },
}

const TRIES = 5

/**
 * Brings a database's tables up to date. Several instances may do so at once:
 * all but one fail, start over, and find the work done. That needs no lock
 * that outlives a transaction, which some engines lack.
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const provider = { getMigrations: async () => migrations }
  for (let tries = 1; ; tries++) {
    const { error } = await new Migrator({
      db,
      provider,
      migrationTableName: 'assent_migration',
      migrationLockTableName: 'assent_migration_lock',
    }).migrateToLatest()
    if (!error) return
    if (tries === TRIES) throw error
  }
}
