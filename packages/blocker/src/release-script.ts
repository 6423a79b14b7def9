import type { Trust } from './gate.ts'

/** Where an external script waits. */
export function sourceOf(script: HTMLScriptElement): string | null {
  return script.getAttribute('data-src') ?? script.getAttribute('src')
}

/** Whether a script was, or is to be, a module. */
export function isModule(script: HTMLScriptElement): boolean {
  return script.dataset['type'] === 'module'
}

/** Whether it runs only when something has been fetched. */
export function isFetched(script: HTMLScriptElement): boolean {
  return isModule(script) || sourceOf(script) !== null
}

/**
 * Runs a script that had `type="text/plain"`, in place: when its `src` or text
 * is set again after its type, a browser runs what it has not run before. So
 * nonce, listeners and every attribute stay.
 *
 * @param isAsync whether it is to overtake those that were released before
 * @see https://html.spec.whatwg.org/multipage/scripting.html#script-processing-model
 */
export function releaseScript(
  script: HTMLScriptElement,
  trust: Trust,
  isAsync: boolean,
): void {
  const source = sourceOf(script)
  const isInline = source === null
  // Asked first: where it is refused, the script must stay inert.
  const code = isInline
    ? trust('createScript', script.text)
    : trust('createScriptURL', source)
  const { type } = script.dataset
  if (type) script.type = type
  else script.removeAttribute('type')
  // A script that a script starts is async, unless it says otherwise.
  script.async = isAsync
  script.removeAttribute('src')
  // While a page is parsed, Chromium takes the same text for no change.
  if (isInline) script.replaceChildren()
  script[isInline ? 'text' : 'src'] = code
}
