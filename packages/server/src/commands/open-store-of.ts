import { openPostgresStore } from '../store/open-postgres-store.ts'
import { openSqliteStore } from '../store/open-sqlite-store.ts'
import type { Store } from '../store/store.ts'
import type { Settings } from '../options/settings.ts'

/** Opens the database that the settings name, and brings it up to date. */
export async function openStoreOf({
  database,
  connections,
}: Settings): Promise<Store> {
  const store = /^postgres(ql)?:/.test(database)
    ? openPostgresStore(database, connections)
    : openSqliteStore(database)
  try {
    await store.ready
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
