import type { Change, Config } from '../config.ts'

/** Whether a change holds already. */
export function isEffective({ effective }: Change, now: number): boolean {
  return !effective || Date.parse(effective) <= now
}

/** The version before the first change that is known, whatever it was called. */
export const NONE = '0'

/**
 * The version of the notice that holds: a change that was only announced is
 * not yet part of it.
 */
export function versionInForce(
  { version = '1', changes = [] }: Config,
  now: number,
): string {
  if (!changes.some((change) => change.version === version)) return version
  return changes.findLast((change) => isEffective(change, now))?.version ?? NONE
}
