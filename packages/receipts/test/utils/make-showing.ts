import type { Showing } from '@assent/core'

/** A banner at the bottom of a telephone. */
export function makeShowing(changes: Partial<Showing> = {}): Showing {
  const colors = ['rgb(255, 255, 255)', 'rgb(31, 58, 110)'] as const
  return {
    sdk: `0.1.0+sha256-${'A1+/'.repeat(10)}abc=`,
    width: 390,
    height: 844,
    box: { left: 16, right: 374, top: 560, bottom: 828 },
    buttons: [
      [false, 140, 44, ...colors],
      [true, 140, 44, ...colors],
    ],
    ...changes,
  }
}
