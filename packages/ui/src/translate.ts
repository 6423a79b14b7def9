import type { UiContext } from './context.ts'
import type { Translate } from './messages.ts'

/** Looks texts up in the site's own, the language's, then the English ones. */
export function createTranslate<Keys extends object>(
  { client, language }: Pick<UiContext, 'client' | 'language'>,
  english: Partial<Keys>,
): Translate<Keys> {
  const own = client.config().texts?.[client.api.$locale.get()]
  const texts: Readonly<Record<string, string>> = {
    ...english,
    ...language,
    ...own,
  }
  return (key) => texts[key] ?? ''
}
