import { hasLiveAddress } from './show-template.ts'

/** What is wrong with how an element is tagged, if anything. */
export function mistakeOf(element: Element): string | undefined {
  switch (element.localName) {
    case 'script':
      return element.getAttribute('type') === 'text/plain'
        ? undefined
        : 'needs type="text/plain" to wait'
    case 'iframe':
    case 'img':
      return element.hasAttribute('data-src') && !element.hasAttribute('src')
        ? undefined
        : 'needs data-src instead of src to wait'
    case 'template':
      return hasLiveAddress(element as HTMLTemplateElement)
        ? 'leaks in Firefox: write data-src in it'
        : undefined
    default:
      return 'can only wait in a <template>'
  }
}
