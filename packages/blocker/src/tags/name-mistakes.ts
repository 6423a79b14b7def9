import type { Client } from '@assent/core'
import { idsOf } from '../ids-of.ts'
import { mistakeOf } from './mistake-of.ts'

/**
 * Names what is wrong with tags, all in one message.
 *
 * @param nonce the page's, where it has one
 */
export function nameMistakes(
  elements: readonly Element[],
  { catalog, fail }: Client,
  nonce?: string,
): void {
  const isKnown = (id: string): boolean => catalog().has(id)
  const lines = elements.flatMap((element) => {
    const { localName } = element
    const ids = idsOf(element)
    const mistakes = [
      mistakeOf(element),
      !ids.every(isKnown) && 'waits for an unknown id',
      nonce &&
        localName === 'script' &&
        (element as HTMLScriptElement).nonce !== nonce &&
        "lacks the page's nonce",
    ]
    return mistakes.flatMap((mistake) =>
      mistake
        ? `<${localName} data-consent="${element.getAttribute('data-consent')}"> ${mistake}`
        : [],
    )
  })
  if (lines.length)
    fail(
      'gate',
      `tags are wrong (docs/reference/attributes.md):\n- ${lines.join('\n- ')}`,
      elements,
    )
}
