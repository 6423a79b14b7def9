/** What loads at once. */
const LIVE =
  ':is([srcset],[src],[href],[poster],[data]):not(a,area,[href^="#"])'

/** Whether an element, or anything in it, loads by itself. */
export function isLive(element: Element): boolean {
  const { content } = element as HTMLTemplateElement
  return element.matches(LIVE) || !!(content ?? element).querySelector(LIVE)
}
