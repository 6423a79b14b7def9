import type { Text } from '../config.ts'

/**
 * The first of the wanted languages that there is, or the first there is.
 * `zh-Hant-TW` finds `zh-Hant`, then `zh`; `pt` finds `pt-BR`.
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export function lookUpLocale(
  wanted: readonly string[],
  available: readonly string[],
): string {
  const find = (matches: (tag: string) => boolean): string | undefined =>
    available.find((tag) => matches(tag.toLowerCase()))
  for (const range of wanted) {
    let tag = range.toLowerCase()
    for (; tag; tag = tag.replace(/(-[^-])?(^|-)[^-]*$/, '')) {
      const found =
        find((other) => other === tag) ??
        find((other) => other.startsWith(`${tag}-`))
      if (found) return found
    }
  }
  return available[0] ?? ''
}

/** A text in one language, or in the nearest that it has. */
export function textIn(locale: string, text: Text): string {
  if (typeof text === 'string') return text
  return text[lookUpLocale([locale, 'en'], Object.keys(text))] ?? ''
}
