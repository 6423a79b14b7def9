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
 * Those are changed while they are out of the page. A frame that gets its
 * address in it has that in the visitor's history, and is loaded from there
 * when the page is left and opened again, held or not; one that loses it in
 * there is not emptied everywhere. Nobody looks again at a link that gets
 * candidates alone, nor does Firefox at a track that had nothing to load.
 */
const OUTSIDE = 'iframe,embed,object,link,track'

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
      const place = element.matches(OUTSIDE) && new Text()
      if (place) element.replaceWith(place)
      // The attribute would be refused by `style-src`.
      if (name === 'style')
        (element as HTMLElement).style.cssText = isOn ? address : ''
      else if (!isOn) element.removeAttribute(name)
      else if (!element.hasAttribute(name)) element.setAttribute(name, address)
      if (place) place.replaceWith(element)
    }
  }
  // A player that has looked for its addresses does not look again.
  const own = root.localName === 'source' ? root.parentElement : root
  for (const player of [own, ...root.querySelectorAll('audio,video')])
    (player as Partial<HTMLMediaElement>).load?.()
}
