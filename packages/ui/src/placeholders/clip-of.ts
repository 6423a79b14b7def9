/** Longer than a page. */
const FAR = 1e6

/**
 * How boxes around an element cut it off, as a `clip-path`. By themselves only
 * those cut off what lies over it that are positioned.
 */
export function clipOf(host: HTMLElement, element: Element): string {
  const end = host.offsetParent
  if (!end) return 'none'
  const own = element.getBoundingClientRect()
  let top = -FAR
  let left = -FAR
  let right = FAR
  let bottom = FAR
  for (let box = element.parentElement!; box !== end; box = box.parentElement!)
    if (getComputedStyle(box).overflow !== 'visible') {
      const around = box.getBoundingClientRect()
      top = Math.max(top, around.top)
      right = Math.min(right, around.right)
      bottom = Math.min(bottom, around.bottom)
      left = Math.max(left, around.left)
    }
  return `inset(${top - own.top}px ${own.right - right}px ${own.bottom - bottom}px ${left - own.left}px)`
}
