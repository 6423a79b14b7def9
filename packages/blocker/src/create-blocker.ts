import type { Client, Off } from '@assent/core'
import { holdAddresses, releaseAddresses } from './addresses.ts'
import type { Gate, Trust } from './gate.ts'
import { mistakeOf } from './mistake-of.ts'
import { releaseScript } from './release-script.ts'
import { createScriptQueue } from './script-queue.ts'
import { showTemplate } from './show-template.ts'
import { whenPainted } from './when-painted.ts'

const TAGGED = '[data-consent]'

/**
 * Holds every element with `data-consent` until all ids that it names are
 * granted, and holds it again, as far as can be, when one is taken back. One
 * closure, as every part reads the same gates.
 */
export function createBlocker(client: Client, trust: Trust): Off {
  const { fail, emit } = client
  const known = new WeakMap<Element, Gate>()
  const shown = new WeakMap<Element, Off>()
  const gates = new Set<Gate>()

  const isAllowed = ({ ids }: Gate): boolean =>
    !!ids.length && ids.every(client.api.allows)

  /** Makes an element a gate, unless it has loaded already. */
  function open(element: Element): Gate | undefined {
    const text = element.getAttribute('data-consent')!
    const ids = text.split(/\s+/).filter(Boolean)
    const where = `<${element.localName} data-consent="${text}">`
    const mistake = mistakeOf(element)
    if (mistake) {
      fail('gate', `${where} ${mistake}`, element)
      // A template waits all the same; the others have loaded.
      if (element.localName !== 'template') return undefined
    }
    if (!ids.length || !ids.every((id) => client.catalog().has(id)))
      fail('unknown-id', `${where} waits for an unknown id`, element)
    const gate = { element, ids, isReleased: false }
    known.set(element, gate)
    if (!isAllowed(gate)) emit('held', { element, ids })
    return gate
  }

  /** Whether it was released; what fails stays held. */
  function release(gate: Gate): boolean {
    const { element, ids } = gate
    if (gate.isReleased || !isAllowed(gate)) return false
    try {
      if (element.localName === 'script')
        releaseScript(element as HTMLScriptElement, trust)
      else if (element.localName === 'template')
        shown.set(element, showTemplate(element as HTMLTemplateElement))
      else releaseAddresses(element)
    } catch (cause) {
      fail('gate', `<${element.localName}> cannot be released`, cause)
      return false
    }
    gate.isReleased = true
    emit('released', { element, ids })
    return true
  }

  const queue = createScriptQueue((script) => release(known.get(script)!))

  function apply(gate: Gate): void {
    const { element, ids, isReleased } = gate
    const isScript = element.localName === 'script'
    if (isAllowed(gate)) {
      if (isScript && !isReleased) queue.add(element as HTMLScriptElement)
      else release(gate)
    } else if (isReleased && !isScript) {
      gate.isReleased = false
      shown.get(element)?.()
      holdAddresses(element)
      emit('held', { element, ids })
    }
  }

  function applyAll(): void {
    for (const gate of gates)
      if (gate.element.isConnected) apply(gate)
      else gates.delete(gate)
    queue.resume()
  }

  function add(elements: Iterable<Element>): void {
    for (const element of elements) {
      const gate = known.get(element) ?? open(element)
      if (!gate) continue
      gates.add(gate)
      apply(gate)
    }
    queue.resume()
  }

  const observer = new MutationObserver((records) => {
    const added: Element[] = []
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.matches(TAGGED)) added.push(node)
          if (node.firstElementChild)
            added.push(...node.querySelectorAll(TAGGED))
        }
    add(added)
  })

  const offs: Off[] = [
    client.on('ready', () => {
      add(document.querySelectorAll(TAGGED))
      observer.observe(document, { childList: true, subtree: true })
      document.addEventListener('DOMContentLoaded', queue.resume)
    }),
    client.on('change', () => {
      for (const gate of gates) if (!isAllowed(gate)) apply(gate)
      // What was granted waits until the closed banner is on screen.
      void whenPainted().then(applyAll)
    }),
    () => {
      observer.disconnect()
      document.removeEventListener('DOMContentLoaded', queue.resume)
      gates.clear()
    },
  ]
  return () => offs.forEach((off) => off())
}
