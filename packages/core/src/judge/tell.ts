import type { Client } from '../client.ts'
import type { Config } from '../config.ts'
import type { Platform } from '../platform.ts'
import type { Ending } from './judge.ts'
import { isEffective } from './version-in-force.ts'

/** Where it is kept of which change somebody has closed the announcement. */
const TOLD_NAME = 'assent.told'

/**
 * Shows what somebody who has chosen is to know and is not asked about: that a
 * signal was heeded now, or what will change; that until it has been closed.
 */
export function tell(
  { api }: Client,
  { storage }: Platform,
  { changes = [] }: Config,
  endings: readonly Ending[],
): void {
  const now = Date.now()
  const coming = changes.findLast(
    (change) =>
      Date.parse(change.announced ?? '') <= now && !isEffective(change, now),
  )
  if (api.$surface.get() !== 'none') return
  if (endings.some(({ method }) => method === 'gpc' || method === 'dnt'))
    api.show('signal')
  else if (coming && storage.get(TOLD_NAME) !== coming.version) {
    const off = api.$surface.listen((surface) => {
      if (surface === 'announcement') return
      off()
      storage.set(TOLD_NAME, coming.version)
    })
    api.show('announcement')
  }
}
