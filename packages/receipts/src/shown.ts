import type { Showing } from '@assent/core'

/** What was on screen, measured in the page at the moment of a choice. */
export interface Shown {
  /** Width of the window: below 600 pixels, below 1,024, or more. */
  view: 'small' | 'medium' | 'large'
  /** Where the middle of the surface was in the window. */
  place: {
    x: 'left' | 'middle' | 'right'
    y: 'top' | 'middle' | 'bottom'
  }
  /** Both answers, in the order in which they are read. */
  buttons: {
    is: 'accept' | 'reject'
    /** Pixels of CSS. */
    width: number
    height: number
    /** Of its text, WCAG 2.2; missing where it could not be measured. */
    contrast?: number
  }[]
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [, ...channels] = color.match(/^rgb\((\d+), (\d+), (\d+)\)$/) ?? []
  const [red, green, blue] = channels.map((channel) => {
    const share = Number(channel) / 255
    return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** To one digit; not a number where a colour is see-through or no plain one. */
function contrastOf(...colors: string[]): number {
  const [low, high] = colors.map(luminance).sort((a, b) => a - b)
  return Math.round(((high! + 0.05) / (low! + 0.05)) * 10) / 10
}

/** In which third of a length the middle of two places is. */
function third(start: number, end: number, length: number): 0 | 1 | 2 {
  const middle = (start + end) / 2 / length
  return middle < 1 / 3 ? 0 : middle > 2 / 3 ? 2 : 1
}

/** What may have weighed on the choice, and no more of the window than that. */
export function shownOf({ width, height, box, buttons }: Showing): Shown {
  const { left, right, top, bottom } = box
  return {
    view: width < 600 ? 'small' : width < 1024 ? 'medium' : 'large',
    place: {
      x: (['left', 'middle', 'right'] as const)[third(left, right, width)],
      y: (['top', 'middle', 'bottom'] as const)[third(top, bottom, height)],
    },
    buttons: buttons.map(([isAccept, width, height, ...colors]) => {
      const contrast = contrastOf(...colors)
      return {
        is: isAccept ? 'accept' : 'reject',
        width,
        height,
        ...(contrast && { contrast }),
      }
    }),
  }
}
