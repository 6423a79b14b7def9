import { listen } from '@assent/core'
import type { Gate, Trust } from './gate.ts'
import { releaseScript, sourceOf } from './release-script.ts'

/**
 * Runs the script of a gate. Resolves with the name of an event when one has
 * come that must be fetched; true where there is nothing to wait for.
 *
 * @param fetching holds the gate meanwhile
 * @param onRun called when it has run
 */
export function runScript(
  gate: Gate,
  trust: Trust,
  isAsync: boolean,
  fetching: Set<Gate>,
  onRun: () => void,
): Promise<string> | true {
  const script = gate.element as HTMLScriptElement
  gate.spare = script.cloneNode(true) as HTMLScriptElement
  releaseScript(script, trust, isAsync)
  // Of an inline module nobody hears when it runs: its load is told by WebKit only.
  if (sourceOf(script) === null) {
    onRun()
    return true
  }
  fetching.add(gate)
  return new Promise((resolve) =>
    listen(script, ['load', 'error', 'abort'], ({ type }) => {
      fetching.delete(gate)
      if (type === 'load') onRun()
      resolve(type)
    }),
  )
}

/**
 * Puts a script that has not been run in the place of one: what is being
 * fetched does not run in another document, and what has run may run again.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#execute-the-script-element
 */
export function renewScript({ element, spare }: Gate): HTMLScriptElement {
  element.replaceWith(spare!)
  new Document().adoptNode(element)
  element.dispatchEvent(new Event('abort'))
  return spare!
}
