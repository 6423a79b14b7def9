import type { Results } from './results.ts'

/** A number of one subject. */
export interface Found {
  readonly name: string
  readonly value: number
}

/** Reads the results of one thing that was measured. */
export interface Reader {
  /** The median of a subject. */
  of(name: string): number | undefined
  /** The same without what the empty page has. */
  above(name: string): number | undefined
  /** The lowest of those that have preferences and block. */
  best(): Found | undefined
  /** The lowest of them, without what the empty page has. */
  bestAbove(): Found | undefined
}

const EMPTY = 'empty page'

/** Reads medians of a measurement under one variant. */
export function createReader(
  { values, subjects }: Results,
  measurement: string,
  variant: string,
  key: string,
): Reader {
  const of = (name: string): number | undefined =>
    values[measurement]?.[variant]?.[name]?.[key]?.median
  const above = (name: string): number | undefined => {
    const value = of(name)
    const empty = of(EMPTY)
    return value === undefined || empty === undefined
      ? undefined
      : value - empty
  }
  const lowest = (
    read: (name: string) => number | undefined,
  ): Found | undefined =>
    subjects
      .filter(({ isPeer }) => isPeer)
      .flatMap(({ name }) => {
        const value = read(name)
        return value === undefined ? [] : { name, value }
      })
      .sort((a, b) => a.value - b.value)[0]
  return { of, above, best: () => lowest(of), bestAbove: () => lowest(above) }
}
