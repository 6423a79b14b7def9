import type { Regime } from '@assent/core'
import type { LayerMessages, Messages, Translate } from '../messages.ts'
import { wordsOf } from '../translate.ts'
import type { HistoryContext, PastEntry } from './past.ts'

/** A receipt with the words of its time. */
export interface Decision extends PastEntry {
  /** The language that was shown. */
  readonly lang: string
  /** The words of that time; empty where nobody knows them any more. */
  readonly t: Translate<LayerMessages>
  /** Whether the built-in texts of that time are those of this release. */
  readonly isWhole: boolean
  /** The rules of that time, where they were not the strict ones. */
  readonly regime: Regime | undefined
}

/** Does it once for each name. */
function byName<Value>(act: (name: string) => Value): (name: string) => Value {
  const results = new Map<string, Value>()
  return (name) => {
    if (!results.has(name)) results.set(name, act(name))
    return results.get(name)!
  }
}

interface Spoken {
  readonly lang: string
  readonly texts: Partial<Messages>
}

/**
 * The built-in texts of a language that was shown; of the interface's own
 * where none was, or where they do not load.
 */
function createTextsIn({
  client,
  data,
  language,
}: HistoryContext): (lang: string) => Promise<Spoken> {
  const { tags, load } = data.languages
  const locale = client.$locale.get()
  const own = { lang: locale, texts: language }
  return byName(async (lang) => {
    if (lang === 'und' || lang === locale) return own
    // Without a file of its own it was English, but for the site's own words.
    if (!tags.includes(lang)) return { lang, texts: {} }
    return load(lang).then(
      (texts) => ({ lang, texts }),
      () => own,
    )
  })
}

/** All decisions that this browser keeps, newest first. */
export function readDecisions(context: HistoryContext): Promise<Decision[]> {
  const { data, history, messages, layers } = context
  const textsIn = createTextsIn(context)
  const regimeOf = byName(async (id) =>
    id === 'strict' ? undefined : data.regime(id).catch(() => undefined),
  )
  return Promise.all(
    [...history.past()].reverse().map(async (entry): Promise<Decision> => {
      const { notice, receipt } = entry
      const isWhole = notice?.messages === messages
      const { lang, texts } = await textsIn(receipt.notice.lang)
      return {
        ...entry,
        lang,
        t: wordsOf<LayerMessages>(
          isWhole && layers.english,
          isWhole && texts,
          notice?.texts?.[lang],
        ),
        isWhole,
        regime: await regimeOf(receipt.regime),
      }
    }),
  )
}
