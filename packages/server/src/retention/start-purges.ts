import type { Kysely } from 'kysely'
import type { Log } from '../http/log.ts'
import type { Tables } from '../store/tables.ts'
import { purge, type Retention } from './purge.ts'

const HOUR = 3_600_000

/** Purges now and every so many hours, until it is told to stop. */
export function startPurges(
  db: Kysely<Tables>,
  retention: Retention,
  hours: number,
  log: Log,
): () => Promise<void> {
  let running = Promise.resolve()
  const run = () => {
    running = purge(db, Date.now(), retention).then(
      (purged) => log.info(purged, 'purge'),
      (error) => log.error({ error: String(error) }, 'purge'),
    )
  }
  run()
  const timer = setInterval(run, hours * HOUR)
  return async () => {
    clearInterval(timer)
    await running
  }
}
