import type { Receipt } from '@assent/receipts'
import type { Origins } from '../http/origins.ts'
import { Refusal } from '../refusal.ts'

function namesOf(origin: string): string[] {
  const url = URL.parse(origin)
  return url ? [url.host, url.hostname] : []
}

/**
 * A page may speak for its own site only; whoever comes without an origin, for
 * the sites that are served here.
 *
 * @throws {Refusal} when a receipt is of another site
 */
export function checkSites(
  receipts: readonly Receipt[],
  origins: Origins,
  url: string,
  origin: string | undefined,
): void {
  if (origins === '*') return
  const senders = origin ? [origin] : [...origins, url]
  const names = new Set(senders.flatMap(namesOf))
  const stranger = receipts.find(({ site }) => !names.has(site))
  if (stranger)
    throw new Refusal(403, `${stranger.site} may not be spoken for from here.`)
}
