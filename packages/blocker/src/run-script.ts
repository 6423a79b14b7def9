import type { Gate, Trust } from './gate.ts'
import { isFetched, isModule, releaseScript } from './release-script.ts'

/**
 * Runs the script of a gate. Resolves when one has come that must be fetched;
 * true where there is nothing to wait for.
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
): Promise<void> | true {
  const script = gate.element as HTMLScriptElement
  // A browser that knows modules passes over it, and tells nobody.
  const isOld = script.noModule && !isModule(script)
  const isAwaited = isFetched(script) && !isOld
  gate.spare = script.cloneNode(true) as HTMLScriptElement
  const done = new Promise<void>((resolve) => {
    for (const type of ['load', 'error', 'abort'])
      script.addEventListener(type, () => {
        fetching.delete(gate)
        if (type === 'load') onRun()
        resolve()
      })
  })
  releaseScript(script, trust, isAsync)
  if (isAwaited) fetching.add(gate)
  else if (!isOld) onRun()
  return !isAwaited || done
}

/**
 * Puts a script that has not been run in the place of one: what is being
 * fetched does not run in another document, and what has run may run again.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#execute-the-script-element
 */
export function renewScript({ element, spare }: Gate): HTMLScriptElement {
  element.replaceWith(spare!)
  document.implementation.createHTMLDocument().adoptNode(element)
  element.dispatchEvent(new Event('abort'))
  return spare!
}
