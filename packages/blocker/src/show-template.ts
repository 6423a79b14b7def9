import type { Off } from '@assent/core'

/** Puts a template's content behind it; the result takes it away again. */
export function showTemplate(template: HTMLTemplateElement): Off {
  const copy = document.importNode(template.content, true)
  const nodes = [...copy.childNodes]
  template.after(copy)
  return () => nodes.forEach((node) => node.remove())
}
