import type { Showing } from '@assent/core'

/** A banner at the bottom of a telephone. */
export function makeShowing(): Showing {
  return {
    sdk: `0.1.0+sha256-${'A1+/'.repeat(10)}abc=`,
    shown: {
      view: 'small',
      place: { x: 'middle', y: 'bottom' },
      buttons: [
        { is: 'reject', width: 140, height: 44, contrast: 10.2 },
        { is: 'accept', width: 140, height: 44 },
      ],
    },
  }
}
