import type { Client, Regime } from '@assent/core'
import type { HistoryMessages, Messages, NewsMessages } from './messages.ts'
import type { newsOf } from './news/news-of.ts'

/** The second layer, and what it has that the list needs, too. */
export type LayersPart = typeof import('./preferences/index.ts')

/** Fetches what is not needed at once; results are remembered. */
export interface UiLoader {
  preferences(): Promise<LayersPart>
  history(): Promise<HistoryPart>
}

/** The list of what was decided: a part of the delivery, which has receipts. */
export interface HistoryPart {
  readonly historyStyles: string
  /**
   * Gives what shows it or takes it away.
   *
   * @param layers what draws the other layers
   * @param texts what only the list says
   */
  viewHistory(
    root: Element,
    context: UiContext,
    layers: LayersPart,
    texts: HistoryMessages,
  ): (isShown: boolean) => void
}

/** What is told besides the question, and in what words. */
export interface NewsPart {
  readonly newsOf: typeof newsOf
  readonly newsEnglish: NewsMessages
}

/** What only few need, fetched by those. */
export interface UiData {
  readonly languages: {
    readonly tags: readonly string[]
    load(tag: string): Promise<Partial<Messages>>
  }
  /** What the list of decisions says. */
  past(tag: string): Promise<HistoryMessages>
  /** The rules with an id, other than the strict ones. */
  regime(id: string): Promise<Regime>
}

/** What the interface needs from the delivery. */
export interface UiContext {
  readonly client: Client
  /** Version and hash of the code that shows it, for receipts. */
  readonly sdk: string
  /** Texts of the language, empty for English. */
  readonly language: Partial<Messages>
  /** There where something may have to be told besides the question. */
  readonly news?: NewsPart | undefined
  readonly loader: UiLoader
  readonly data: UiData
  /** Gets ready what carries decisions out, before one is made. */
  desk(): Promise<unknown>
}
