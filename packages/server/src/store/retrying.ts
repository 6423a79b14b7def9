import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

const TRIES = 10

/** PostgreSQL's serialization failure and deadlock; SQLite's busy. */
function isPassing(error: unknown): boolean {
  const { code, errcode = 0 } = error as { code?: string; errcode?: number }
  return code === '40001' || code === '40P01' || errcode % 256 === 5
}

/** Does work again that an engine gave up for the sake of another client's. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES || !isPassing(error)) throw error
    }
  }
}

/** Does all of the work, or nothing. */
export function atomically<T>(
  db: Kysely<Tables>,
  work: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return retrying(() => db.transaction().execute(work))
}
