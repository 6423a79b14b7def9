import type { Off } from '@assent/core'
import { releaseAddresses } from './addresses.ts'

/** Puts a template's content behind it; the result takes it away again. */
export function showTemplate(template: HTMLTemplateElement): Off {
  const copy = document.importNode(template.content, true)
  const nodes = [...copy.childNodes]
  releaseAddresses(copy)
  template.after(copy)
  return () => nodes.forEach((node) => node.remove())
}
