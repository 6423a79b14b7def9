/**
 * By how much boxes around an element cut it off, as a `clip-path`. What lies
 * over it is only cut off by those that it is positioned in.
 */
export function clipOf(host: HTMLElement, element: Element): string {
  const own = element.getBoundingClientRect()
  let { top, right, bottom, left } = own
  const parent = element.parentElement
  const end = host.offsetParent ?? parent
  for (let box = parent; box && box !== end; box = box.parentElement) {
    if (getComputedStyle(box).overflow === 'visible') continue
    const around = box.getBoundingClientRect()
    top = Math.max(top, around.top)
    right = Math.min(right, around.right)
    bottom = Math.min(bottom, around.bottom)
    left = Math.max(left, around.left)
  }
  return `inset(${top - own.top}px ${own.right - right}px ${own.bottom - bottom}px ${left - own.left}px)`
}
