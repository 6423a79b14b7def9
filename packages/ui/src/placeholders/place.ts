import type { Off } from '@assent/core'
import { hide } from './hide.ts'
import { LEAST, placeOver } from './place-over.ts'
import { setOwn } from './set-own.ts'

/**
 * Puts a box where an element is: over it, or behind what has no place while
 * it waits, in the size that it asks for. The result undoes what it takes.
 */
export function place(host: HTMLElement, element: HTMLElement): Off {
  const isPlugin = element.matches('embed,object')
  const isInFlow = isPlugin
    ? element.firstElementChild || element.offsetHeight < LEAST
    : element.hasAttribute('data-consent-placeholder') &&
      getComputedStyle(element).display === 'none'
  element.after(host)
  if (!isInFlow) {
    const offs = [placeOver(host, element)]
    // WebKit loads these again for it; nothing in them takes the focus.
    if (!isPlugin) offs.push(hide(element))
    return () => offs.forEach((off) => off())
  }
  for (const name of ['width', 'height']) {
    const size = element.getAttribute(name)
    if (size) setOwn(host, { [name]: /\D$/.test(size) ? size : `${size}px` })
  }
  return () => {}
}
