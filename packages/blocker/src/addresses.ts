/** What every gate has; its value names the ids that it waits for. */
export const TAGGED = '[data-consent]'

/**
 * Attributes that make a browser load something; `data-` keeps them waiting.
 * Candidates come first, and go last: what they replace would be loaded.
 */
const NAMES = [
  'srcset',
  'imagesrcset',
  'src',
  'href',
  'poster',
  'data',
  'style',
]

/**
 * Puts the addresses in force that wait in an element and under it, but where
 * there is a live one, or takes them away again. What is tagged by itself is a
 * gate by itself.
 */
export function setAddresses(root: Element, isOn: boolean): void {
  for (const name of isOn ? NAMES : [...NAMES].reverse()) {
    const waiting = `data-${name}`
    for (const element of [root, ...root.querySelectorAll(`[${waiting}]`)]) {
      const address = element.getAttribute(waiting)
      const owner = element.closest(TAGGED)
      if (address === null || (owner && owner !== root)) continue
      // The attribute would be refused by `style-src`.
      if (name === 'style')
        (element as HTMLElement).style.cssText = isOn ? address : ''
      else if (!isOn) element.removeAttribute(name)
      else if (!element.hasAttribute(name)) element.setAttribute(name, address)
      // Nobody looks again at a link that gets candidates alone, nor does
      // Firefox at a track that had nothing to load.
      if (isOn && (name === 'imagesrcset' || element.localName === 'track'))
        element.replaceWith(element)
    }
  }
  // A player that has looked for its addresses does not look again.
  const own = root.localName === 'source' ? root.parentElement : root
  for (const player of [own, ...root.querySelectorAll('audio,video')])
    (player as Partial<HTMLMediaElement>).load?.()
}

/**
 * Takes them away while the element is out of the page: so frames are emptied
 * in every engine, and the visitor's history has no entry more.
 */
export function holdAddresses(element: Element): void {
  const place = new Text()
  element.replaceWith(place)
  setAddresses(element, false)
  place.replaceWith(element)
}
