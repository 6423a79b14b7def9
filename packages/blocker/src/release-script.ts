import type { Trust } from './gate.ts'

/** Where an external script waits. */
export function sourceOf(script: HTMLScriptElement): string | null {
  return script.getAttribute('data-src') ?? script.getAttribute('src')
}

/** Whether a script was, or is to be, a module. */
export function isModule(script: HTMLScriptElement): boolean {
  return script.dataset['type'] === 'module'
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
  // Asked first: where it is refused, the script must stay inert.
  const code =
    source === null
      ? trust('createScript', script.text)
      : trust('createScriptURL', source)
  script.type = script.dataset['type'] ?? ''
  // A script that a script starts is async, unless it says otherwise.
  script.async = isAsync
  if (source === null) {
    // While a page is parsed, Chromium takes the same text for no change.
    script.replaceChildren()
    script.text = code
  } else {
    script.removeAttribute('src')
    script.src = code
  }
}
