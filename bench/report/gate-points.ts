import type { Results } from './results.ts'

/** How long so many gates took, of one subject, on a page of little else. */
export function gatePoints(
  { values }: Results,
  name: string,
): [number, number][] {
  return Object.entries(values['gates'] ?? {}).flatMap(([variant, of]) => {
    const time = of[name]?.['last']?.median
    const gates = Number(variant)
    return time === undefined || Number.isNaN(gates) ? [] : [[gates, time]]
  })
}
