import type { UiContext } from './context.ts'
import type { Translate } from './messages.ts'

/** Looks texts up: the last that has one counts. */
export function wordsOf<Keys>(
  ...texts: readonly (Partial<Keys> | false | undefined)[]
): Translate<Keys> {
  const all: Partial<Record<string, string>> = Object.assign({}, ...texts)
  return (key) => all[key] ?? ''
}

/** Looks texts up in the site's own, the language's, then the English ones. */
export function createTranslate<Keys extends object>(
  { client, language }: Pick<UiContext, 'client' | 'language'>,
  english: Partial<Keys>,
): Translate<Keys> {
  const own = client.config().texts?.[client.api.$locale.get()]
  return wordsOf<Keys>(english, language as Partial<Keys>, own as Partial<Keys>)
}
