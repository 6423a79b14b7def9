import type { Conditions } from '../world/conditions.ts'

/** How long after `load` a page has come to rest, in ms; the same for all. */
export function dwellOf({ cpu, network }: Conditions): number {
  // Whatever is fetched after `load` comes in one turn more, or in two.
  return (cpu === 4 ? 500 : 300) + (network === 'slow 4G' ? 400 : 0)
}
