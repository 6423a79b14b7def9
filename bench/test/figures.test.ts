import { describe, expect, it } from 'vitest'
import { fitLine } from '../figures/fit-line.ts'
import { median } from '../figures/median.ts'

describe('median', () => {
  it('is the middle one, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('is half way between the two middle ones', () => {
    expect(median([1, 2, 4, 100])).toBe(3)
  })
})

describe('fitLine', () => {
  it('finds the line that points lie on', () => {
    const points = [1, 2, 5].map((x) => [x, 3 + 2 * x] as const)
    const { start, slope, fit } = fitLine(points)
    expect([start, slope, fit]).toEqual([
      expect.closeTo(3),
      expect.closeTo(2),
      expect.closeTo(1),
    ])
  })

  it('fits less well to what grows with the square', () => {
    const points = [10, 100, 1000, 2500, 5000].map((x) => [x, x * x] as const)
    expect(fitLine(points).fit).toBeLessThan(0.98)
  })
})
