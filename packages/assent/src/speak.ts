import type { Client } from '@assent/core'
import { lookUpLocale } from '@assent/core/config'
import type { Messages } from '@assent/ui'
import type { Languages } from './data.ts'

/** Settles on the language of the interface, and gives its texts. */
export async function speak(
  { config, fail, $locale }: Client,
  { tags, load }: Languages,
): Promise<Partial<Messages>> {
  const wanted = [document.documentElement.lang, ...navigator.languages]
  $locale.set(lookUpLocale(wanted, config().languages ?? tags))
  return load($locale.get()).catch((cause) => {
    fail('load', __DEV__ && 'the language did not load', cause)
    return {}
  })
}
