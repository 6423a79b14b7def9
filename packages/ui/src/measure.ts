import type { Showing } from '@assent/core'

/** What of a surface may weigh on the choice, as it is on screen now. */
export function measure(surface: Element, sdk: string): Showing {
  const buttons = surface.querySelectorAll<HTMLElement>(
    '.assent-accept,.assent-reject',
  )
  return {
    sdk,
    width: innerWidth,
    height: innerHeight,
    box: surface.getBoundingClientRect(),
    buttons: [...buttons].map((button) => {
      const { color, backgroundColor } = getComputedStyle(button)
      return [
        button.matches('.assent-accept'),
        button.offsetWidth,
        button.offsetHeight,
        color,
        backgroundColor,
      ]
    }),
  }
}
