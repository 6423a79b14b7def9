import type { Off } from '@assent/core'

/**
 * Refuses `document.write` where it would wipe the page, or put into its
 * markup what a released script writes. Its own property of the document, so
 * that nothing shared is changed; a page that calls `document.open` first
 * means it.
 *
 * @param isRefused whether a script may not write; null for a timer or listener
 * @see https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document.write()
 */
export function guardWrite(
  isRefused: (script: Element | null) => unknown,
): Off {
  const { write, writeln } = document
  const guard =
    (act: typeof write) =>
    (...texts: string[]): void => {
      if (!isRefused(document.currentScript)) act.apply(document, texts)
    }
  Object.assign(document, { write: guard(write), writeln: guard(writeln) })
  return () => Object.assign(document, { write, writeln })
}
