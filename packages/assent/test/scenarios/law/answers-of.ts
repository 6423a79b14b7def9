import type { Tab } from '../../browsers/tab.ts'

/** One of the two answers, as it is on screen. */
export interface Answer {
  readonly is: 'accept' | 'reject'
  /** All of its look that may weigh on a choice. */
  readonly look: string
  /** Of its text, by WCAG 2.2. */
  readonly contrast: number
  /** Whether all of it is in the window, and nothing lies over it. */
  readonly isInView: boolean
}

const READ = `(() => {
  const layer = document.querySelector('#assent dialog[open]') ??
    document.querySelector('#assent .assent-banner')
  const light = (colour) => {
    const [, ...parts] = /^rgb\\((\\d+), (\\d+), (\\d+)\\)$/.exec(colour)
    const [r, g, b] = parts.map((part) => part / 255).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
  }
  const looks = ['color', 'backgroundColor', 'border', 'borderRadius', 'font',
    'letterSpacing', 'opacity', 'outline', 'padding', 'textDecoration',
    'textTransform', 'visibility']
  return [...layer.querySelectorAll('button.assent-reject, button.assent-accept')].map((button) => {
    const { left, top, right, bottom, width, height } = button.getBoundingClientRect()
    const style = getComputedStyle(button)
    const [low, high] = [style.color, style.backgroundColor].map(light).sort((a, b) => a - b)
    const over = document.elementFromPoint(left + width / 2, top + height / 2)
    return {
      is: button.matches('.assent-accept') ? 'accept' : 'reject',
      look: [Math.round(width), Math.round(height), ...looks.map((name) => style[name])].join('; '),
      contrast: high / low,
      isInView: over === button && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    }
  })
})()`

/** The answers of the layer in front, in the order of the page. */
export function answersOf(tab: Tab): Promise<Answer[]> {
  return tab.run(READ)
}
