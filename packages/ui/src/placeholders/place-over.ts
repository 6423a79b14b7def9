import type { Off } from '@assent/core'
import { clipOf } from './clip-of.ts'
import { setOwn } from './set-own.ts'

/** Nothing that can be read and hit fits into less, in px. */
export const LEAST = 40

/**
 * Keeps a box over an element, whatever layout that is in. The box is out of
 * the flow beside it, so it moves along; by how much it is off is measured.
 */
export function placeOver(host: HTMLElement, element: Element): Off {
  let x = 0
  let y = 0
  let width = LEAST
  let height = LEAST

  function place(): void {
    const to = element.getBoundingClientRect()
    host.hidden = to.width < LEAST || to.height < LEAST
    // Again, as another size may have moved it.
    for (let i = 0; i < 3 && !host.hidden; i++) {
      const at = host.getBoundingClientRect()
      const right = to.x - at.x
      const down = to.y - at.y
      const wider = to.width - at.width
      const higher = to.height - at.height
      if (Math.hypot(right, down, wider, higher) < 0.1) break
      // The page may be scaled around both.
      const scale = at.width / width
      x += right / scale
      y += down / scale
      width += wider / scale
      height += higher / scale
      setOwn(host, {
        x: `${x}px`,
        y: `${y}px`,
        width: `${width}px`,
        height: `${height}px`,
      })
    }
    setOwn(host, { clip: clipOf(host, element) })
  }

  const { position, zIndex } = getComputedStyle(element)
  setOwn(host, {
    position: position === 'fixed' ? position : 'absolute',
    layer: zIndex,
    margin: 0,
    container: 'size',
    width: `${width}px`,
    height: `${height}px`,
  })
  const observer = new ResizeObserver(place)
  const parent = element.parentElement!
  for (const near of [parent, ...parent.children])
    if (near !== host) observer.observe(near)
  place()
  // Some boxes scroll what is in them, and not what lies over it.
  document.addEventListener('scroll', place, true)
  return () => {
    document.removeEventListener('scroll', place, true)
    observer.disconnect()
  }
}
