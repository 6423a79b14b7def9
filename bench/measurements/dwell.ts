import type { Conditions } from '../world/conditions.ts'

/** How long after `load` a page has come to rest, in ms; the same for all. */
export function dwellOf({ cpu }: Conditions): number {
  return cpu === 4 ? 800 : 400
}
