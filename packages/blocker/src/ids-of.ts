/** The purposes and services that an element waits for; `''` where it names none. */
export function idsOf(element: Element): readonly string[] {
  return element.getAttribute('data-consent')!.trim().split(/\s+/)
}
