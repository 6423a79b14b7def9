/** What a site prints of its configuration. */
export type TableKind = 'cookies' | 'purposes' | 'services' | 'retention'

/** A text, or a link where it has an address. */
export interface Cell {
  readonly text: string
  readonly href?: string
}

/** A table in one language; columns that nobody has anything for are left out. */
export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
