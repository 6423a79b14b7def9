import type { Sample } from '../measurements/measurement.ts'
import { median } from './median.ts'

/** The middle of several runs, and how far they lay apart. */
export interface Summary {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly runs: number
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}

/** What several runs have in common. */
export function summarise(samples: readonly Sample[]): Record<string, Summary> {
  const keys = Object.keys(samples[0] ?? {})
  return Object.fromEntries(
    keys.map((key) => {
      const values = samples.map((sample) => sample[key] ?? NaN)
      const summary = {
        median: round(median(values)),
        low: round(Math.min(...values)),
        high: round(Math.max(...values)),
        runs: values.length,
      }
      return [key, summary]
    }),
  )
}
