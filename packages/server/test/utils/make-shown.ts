import type { Receipt } from '@assent/receipts'

/** A banner at the bottom of a telephone. */
export function makeShown(): NonNullable<Receipt['shown']> {
  return {
    view: 'small',
    place: { x: 'middle', y: 'bottom' },
    buttons: [
      { is: 'reject', width: 140, height: 44, contrast: 10.2 },
      { is: 'accept', width: 140, height: 44, contrast: 10.2 },
    ],
  }
}
