import type { Regime } from '@assent/core'
import type { Messages } from '@assent/ui'

/** Texts that are fetched by themselves: by `assent-history.js` for example. */
export type LanguagePart = 'history' | 'tables'

/** Texts of the interface, besides the English ones that it brings. */
export interface Languages {
  /** Language tags that there are texts for, the fallback first. */
  readonly tags: readonly string[]
  /** What a first visit needs of a language, or what only some need. */
  load(tag: string, part?: LanguagePart): Promise<Partial<Messages>>
}

/** What is fetched only by those whom it concerns. */
export interface Data {
  readonly languages: Languages
  /** The rules with an id, other than the strict ones. */
  regime(id: string): Promise<Regime>
}
