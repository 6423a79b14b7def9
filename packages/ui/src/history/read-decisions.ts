import type { Regime } from '@assent/core'
import type { LayerMessages, Messages, Translate } from '../messages.ts'
import type { HistoryContext, PastEntry, PastNotice } from './past.ts'

/** A receipt with the words of its time. */
export interface Decision extends PastEntry {
  /** Missing where this browser has not kept it. */
  readonly notice: PastNotice | undefined
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
  const { data, history, messages, english } = context
  const textsIn = createTextsIn(context)
  const regimeOf = byName(async (id) =>
    id === 'strict' ? undefined : data.regime(id).catch(() => undefined),
  )
  const all = [...history.past()].reverse()
  const notices = byName((hash) =>
    history.noticeOf(
      all.find(({ receipt }) => receipt.notice.hash === hash)!.receipt,
    ),
  )
  return Promise.all(
    all.map(async (entry): Promise<Decision> => {
      const { regime, notice: named } = entry.receipt
      const notice = notices(named.hash)
      const isWhole = notice?.messages === messages
      const { lang, texts } = await textsIn(named.lang)
      const words: Readonly<Record<string, string>> = {
        ...(isWhole && { ...english, ...texts }),
        ...notice?.texts?.[lang],
      }
      return {
        ...entry,
        notice,
        lang,
        t: (key) => words[key] ?? '',
        isWhole,
        regime: await regimeOf(regime),
      }
    }),
  )
}
