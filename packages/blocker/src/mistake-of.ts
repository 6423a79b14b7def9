import { hasAddresses, LIVE } from './addresses.ts'

/**
 * What is wrong with how an element is tagged, if anything. Firefox's preload
 * scanner does not know when it is inside a template.
 * @see https://bugzilla.mozilla.org/show_bug.cgi?id=1441044
 */
export function mistakeOf(element: Element): string | undefined {
  const { localName, content } = element as HTMLTemplateElement
  if (localName === 'script')
    return element.getAttribute('type') === 'text/plain'
      ? undefined
      : 'needs type="text/plain"'
  if (localName === 'template')
    return content.querySelector(LIVE)
      ? 'leaks in Firefox: needs data-src'
      : undefined
  if (element.matches(LIVE)) return 'needs data-src'
  return hasAddresses(element) ? undefined : 'waits only in <template>'
}
