import type { Off } from '@assent/core'
import { hide } from './hide.ts'
import { LEAST, placeOver } from './place-over.ts'
import { setOwn } from './set-own.ts'

/** Whether an element has no box of its own while it waits. */
function isBoxless(element: Element): boolean {
  return element.matches('embed,object')
    ? !!element.firstElementChild ||
        element.getBoundingClientRect().height < LEAST
    : element.hasAttribute('data-consent-placeholder') &&
        getComputedStyle(element).display === 'none'
}

/**
 * Puts a box where an element is: over it, or behind what has no place, in
 * the size that it asks for. The result undoes what it takes.
 */
export function place(host: HTMLElement, element: HTMLElement): Off {
  const isInFlow = isBoxless(element)
  element.after(host)
  if (!isInFlow) {
    const offs = [placeOver(host, element)]
    // Only an empty frame takes the focus; WebKit loads an embed again for it.
    if (element.localName === 'iframe') offs.push(hide(element))
    return () => offs.forEach((off) => off())
  }
  for (const name of ['width', 'height']) {
    const size = element.getAttribute(name)
    if (size) setOwn(host, { [name]: /\D$/.test(size) ? size : `${size}px` })
  }
  return () => {}
}
