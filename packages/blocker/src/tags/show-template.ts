import type { Client } from '@assent/core'
import { setAddresses, TAGGED } from '../addresses.ts'
import { isRunnable } from './mistake-of.ts'

/** Makes a script wait that a template has; its own tag is kept. */
function tag(
  script: HTMLScriptElement,
  template: Element,
  permits: Set<unknown>,
): void {
  const { dataset, type } = script
  if (dataset['consent'] !== undefined || !isRunnable(type)) return
  // Who lets in the template lets in what it is made of.
  if (permits.has(template)) permits.add(script)
  if (type) dataset['type'] = type
  script.type = 'text/plain'
  dataset['consent'] = template.getAttribute('data-consent')!
}

/**
 * Puts a template's content behind it. Its scripts become gates that wait for
 * the same ids, so that they run in order and are vouched for like others.
 */
export function showTemplate(
  template: HTMLTemplateElement,
  { permits }: Client,
): ChildNode[] {
  const copy = document.importNode(template.content, true)
  const nodes = [...copy.childNodes]
  for (const script of copy.querySelectorAll('script'))
    tag(script, template, permits)
  for (const element of copy.children)
    if (!element.matches(TAGGED)) setAddresses(element, true)
  template.after(copy)
  return nodes
}
