/** The straight line that lies nearest to some points. */
export interface Line {
  readonly start: number
  readonly slope: number
  /** 1 where all points lie on it. */
  readonly fit: number
}

/** Least squares. */
export function fitLine(points: readonly (readonly [number, number])[]): Line {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const x = mean(points.map(([x]) => x))
  const y = mean(points.map(([, y]) => y))
  const products = points.map(([px, py]) => (px - x) * (py - y))
  const squares = points.map(([px]) => (px - x) ** 2)
  const slope = mean(products) / mean(squares)
  const start = y - slope * x
  const errors = points.map(([px, py]) => (py - start - slope * px) ** 2)
  const spread = points.map(([, py]) => (py - y) ** 2)
  return { start, slope, fit: 1 - mean(errors) / mean(spread) }
}
