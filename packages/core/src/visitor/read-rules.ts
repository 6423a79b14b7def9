import type { Config } from '../config.ts'
import type { Platform } from '../platform.ts'
import type { Terms } from '../regimes/regime.ts'
import { hintOf } from '../regimes/hint-of.ts'
import { regimeOf } from '../regimes/regime-of.ts'
import { strict } from '../regimes/strict.ts'
import type { RegionSource, Rules, Signal } from './rules.ts'

const REGION = /\b[A-Z]{2}(-[A-Z0-9]{1,3})?\b/

type Place = Pick<Rules, 'region' | 'regionSource'>

/** The region that the first of several texts names. */
function placeOf(texts: readonly [RegionSource, string][]): Place {
  for (const [regionSource, text] of texts) {
    const region = text.match(REGION)?.[0]
    if (region) return { region, regionSource }
  }
  return { regionSource: 'default' }
}

/**
 * Finds out what applies to a visitor, from the configuration and from what
 * the browser and the server say.
 *
 * @param load fetches a regime, the strict one where that fails
 */
export async function readRules(
  { regime, visitor = {}, doNotTrack }: Config,
  { around }: Pick<Platform, 'around'>,
  load: (id: string) => Promise<Terms>,
): Promise<Rules> {
  const [gpc, dnt, page = ''] = around().map(String)
  const { region, regionSource } = placeOf([
    ['code', visitor.region ?? ''],
    ['page', page],
  ])
  const signals: Signal[] = []
  if (visitor.age ? visitor.age === 'minor' : /\bminor\b/.test(page))
    signals.push('age')
  if (doNotTrack && dnt === '1') signals.push('dnt')
  if (gpc === 'true' || visitor.gpc || /\bgpc\b/.test(page)) signals.push('gpc')
  if (regime)
    return { regime: await load(regime), regionSource: 'config', signals }
  const found = await load(regimeOf(region))
  // A clock that is set to another place only ever makes the rules stricter.
  const isLax = Object.values(found.modes).includes('opt-out')
  if (isLax && hintOf(Intl.DateTimeFormat().resolvedOptions().timeZone))
    return { regime: strict, regionSource: 'time-zone', signals }
  return { regime: found, ...(region && { region }), regionSource, signals }
}
