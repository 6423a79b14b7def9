import { expect, test } from 'vitest'
import { shownOf } from '../src/shown.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { makeShowing } from './utils/make-showing.ts'
import { schemaFaults } from './utils/schema-faults.ts'

test.each([
  [320, 'small'],
  [599, 'small'],
  [600, 'medium'],
  [1023, 'medium'],
  [1024, 'large'],
])('a window of %i pixels is %s', (width, view) => {
  expect(shownOf(makeShowing({ width })).view).toBe(view)
})

test.each([
  [{ left: 16, right: 884, top: 700, bottom: 884 }, 'middle', 'bottom'],
  [{ left: 0, right: 200, top: 0, bottom: 200 }, 'left', 'top'],
  [{ left: 700, right: 900, top: 350, bottom: 550 }, 'right', 'middle'],
  [{ left: -50, right: 950, top: -20, bottom: 0 }, 'middle', 'top'],
])('of a window of 900 pixels, %j is the %s, %s', (box, x, y) => {
  const showing = makeShowing({ width: 900, height: 900, box })
  expect(shownOf(showing).place).toEqual({ x, y })
})

test.each([
  ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 21],
  ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 21],
  ['rgb(118, 118, 118)', 'rgb(255, 255, 255)', 4.5],
  ['rgb(119, 119, 119)', 'rgb(255, 255, 255)', 4.5],
  ['rgb(255, 0, 0)', 'rgb(255, 255, 255)', 4],
  ['rgb(1, 2, 3)', 'rgb(1, 2, 3)', 1],
])('WCAG 2.2 the contrast of %s on %s is %d', (color, background, contrast) => {
  const buttons = [[true, 140, 44, color, background]] as const
  const [button] = shownOf(makeShowing({ buttons })).buttons
  expect(button).toEqual({ is: 'accept', width: 140, height: 44, contrast })
})

test.each([
  'rgba(0, 0, 0, 0)',
  'rgba(0, 0, 0, 0.5)',
  'color(srgb 0 0 0)',
  'oklch(0.5 0.1 200)',
  'transparent',
  '',
])(
  'leaves the contrast on %j out, and the receipt is by the schema',
  (color) => {
    const showing = makeShowing({
      buttons: [[false, 0, 0, 'rgb(0, 0, 0)', color]],
    })
    expect(shownOf(showing).buttons).toEqual([
      { is: 'reject', width: 0, height: 0 },
    ])
    expect(schemaFaults(makeReceipt({ showing }))).toEqual([])
  },
)
