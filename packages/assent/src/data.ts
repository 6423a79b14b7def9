import type { Regime } from '@assent/core'
import type { HistoryMessages, Messages } from '@assent/ui'

/** Texts of the interface, besides the English ones that it brings. */
export interface Languages {
  /** Language tags that there are texts for, the fallback first. */
  readonly tags: readonly string[]
  load(tag: string): Promise<Partial<Messages>>
}

/** What is fetched only by those whom it concerns. */
export interface Data {
  /** What a first visit needs of them. */
  readonly languages: Languages
  /** What *My choices* says, in English where there is nothing else. */
  past(tag: string): Promise<HistoryMessages>
  /** The rules with an id, other than the strict ones. */
  regime(id: string): Promise<Regime>
}
