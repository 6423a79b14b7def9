import type { Off } from '@assent/core'

/**
 * Refuses `document.write` where it would wipe the page, or put into its
 * markup what a released script writes. Its own property of the document, so
 * that nothing shared is changed; a page that calls `document.open` first
 * means it.
 *
 * @param isReleased whether a script was a gate
 * @see https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document.write()
 */
export function guardWrite(
  isReleased: (script: Element) => boolean,
  onRefused: (script: Element | null) => void,
): Off {
  const own = document as unknown as Record<string, unknown>
  const names = ['write', 'writeln'] as const
  for (const name of names) {
    const write = document[name]
    own[name] = (...texts: string[]) => {
      const { currentScript, readyState } = document
      if (currentScript ? isReleased(currentScript) : readyState !== 'loading')
        onRefused(currentScript)
      else write.apply(document, texts)
    }
  }
  return () => {
    for (const name of names) delete own[name]
  }
}
