import type { Off } from '@assent/core'

/** Attributes that hold an address, as they are written inside a template. */
const ADDRESSES = ['src', 'srcset', 'href', 'poster'] as const

/**
 * What Firefox asks for although it stands in a template: its preload scanner
 * does not know that it is in one.
 * @see https://bugzilla.mozilla.org/show_bug.cgi?id=1441044
 */
export function hasLiveAddress({ content }: HTMLTemplateElement): boolean {
  return !!content.querySelector(
    '[src],[srcset],[poster],link[href],image[href]',
  )
}

/**
 * Puts a template's content behind it, with its addresses in force; the result
 * takes it away again. A tagged element in it is a gate of its own.
 */
export function showTemplate(template: HTMLTemplateElement): Off {
  const copy = document.importNode(template.content, true)
  const nodes = [...copy.childNodes]
  for (const name of ADDRESSES)
    for (const element of copy.querySelectorAll(
      `[data-${name}]:not([data-consent])`,
    ))
      element.setAttribute(name, element.getAttribute(`data-${name}`)!)
  template.after(copy)
  return () => nodes.forEach((node) => node.remove())
}
