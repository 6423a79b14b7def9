import type { Client, Off } from '@assent/core'
import { nameMistakes } from './name-mistakes.ts'
import { showTemplate } from './show-template.ts'

function setType(style: Element, isOn: boolean): void {
  if (isOn) style.removeAttribute('type')
  else style.setAttribute('type', 'text/plain')
  const { textContent } = style
  // A browser looks at the type when the text is set.
  style.textContent = textContent
}

/** Releases a template or a style element; the result takes it back. */
export function releaseBlock(element: Element, client: Client): Off {
  if (element.localName === 'template') {
    const nodes = showTemplate(element as HTMLTemplateElement, client)
    return () => nodes.forEach((node) => node.remove())
  }
  nameMistakes([element], client)
  setType(element, true)
  return () => setType(element, false)
}
