import { userInfo } from 'node:os'
import { readOptions } from '../options/read-options.ts'
import type { Settings } from '../options/settings.ts'
import { audit } from '../owner/audit.ts'
import type { Store } from '../store/store.ts'
import { openStoreOf } from './open-store-of.ts'
import type { Shell } from './shell.ts'

/**
 * Opens the database for a command, writes down who gave it, and closes the
 * database when it is done.
 */
export async function withStore<T>(
  { env }: Shell,
  action: string,
  detail: object,
  work: (store: Store, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = readOptions(env)
  const store = await openStoreOf(settings)
  try {
    const actor = `command:${userInfo().username}`
    await audit(store.db, Date.now(), actor, action, detail)
    return await work(store, settings)
  } finally {
    await store.close()
  }
}
