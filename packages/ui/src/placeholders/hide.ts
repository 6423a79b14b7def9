import type { Off } from '@assent/core'

/** Hides an element that keeps its place; the result shows it again. */
export function hide(element: HTMLElement): Off {
  const { style } = element
  const hadStyle = element.hasAttribute('style')
  const before = style.getPropertyValue('visibility')
  const priority = style.getPropertyPriority('visibility')
  style.setProperty('visibility', 'hidden', 'important')
  return () => {
    style.setProperty('visibility', before, priority)
    // Chromium removes only what it has been asked for.
    if (!hadStyle && !element.getAttribute('style'))
      element.removeAttribute('style')
  }
}
