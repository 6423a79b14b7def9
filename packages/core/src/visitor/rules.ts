import type { Purpose } from '../config.ts'
import type { Mode, Terms } from '../regimes/regime.ts'

/** A choice made elsewhere, which only ever denies. */
export type Signal = 'gpc' | 'dnt' | 'age'

/** How the region was found that a regime is for. */
export type RegionSource = 'config' | 'code' | 'page' | 'time-zone' | 'default'

/** What applies to a visitor: which law, and what they have chosen elsewhere. */
export interface Rules {
  readonly regime: Terms
  /** ISO 3166-1 or 3166-2; missing where it is not known. */
  readonly region?: string
  readonly regionSource: RegionSource
  readonly signals: readonly Signal[]
}

/** What a purpose needs before it may be used. */
export function modeOf({ modes }: Terms, purpose: Purpose): Mode {
  if (purpose.separate) return 'opt-in'
  return (purpose.exempt && modes['exempt']) || modes[purpose.id] || modes['*']
}

/** Whether one of some signals denies a purpose. */
export function isAffected(
  signals: readonly Signal[],
  { id, sale = id === 'marketing' }: Purpose,
): boolean {
  return (
    id !== 'necessary' && signals.some((signal) => signal !== 'gpc' || sale)
  )
}
