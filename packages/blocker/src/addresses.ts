/** Attributes that make a browser load something; `data-` keeps them waiting. */
const NAMES = ['src', 'srcset', 'href', 'poster', 'data'] as const

/** What loads at once. */
export const LIVE = ':is([src],[srcset],[href],[poster],[data]):not(a,area,use)'

type Root = Element | DocumentFragment

/** Calls back for each address that waits in an element or under it. */
function eachAddress(
  root: Root,
  act: (element: Element, name: string, address: string) => unknown,
): boolean {
  let isFound = false
  for (const name of NAMES) {
    const waiting = `data-${name}`
    // What is tagged by itself is a gate by itself.
    const inside = root.querySelectorAll(`[${waiting}]:not([data-consent])`)
    for (const element of [root, ...inside])
      if (element instanceof Element && element.hasAttribute(waiting)) {
        isFound = true
        act(element, name, element.getAttribute(waiting)!)
      }
  }
  return isFound
}

/** Puts the addresses in force that wait in an element or under it. */
export function releaseAddresses(root: Root): void {
  eachAddress(root, (element, name, address) =>
    element.setAttribute(name, address),
  )
}

/** Takes them away again. */
export function holdAddresses(root: Root): void {
  eachAddress(root, (element, name) => element.removeAttribute(name))
}

/** Whether there are any. */
export function hasAddresses(root: Root): boolean {
  return eachAddress(root, () => {})
}
