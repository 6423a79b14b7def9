import type { Messages } from '@assent/ui'

/** Texts of the interface, besides the English ones that it brings. */
export interface Languages {
  /** Language tags that there are texts for, the fallback first. */
  readonly tags: readonly string[]
  load(tag: string): Promise<Partial<Messages>>
}
