/** A tagged element that waits until all its ids are granted. */
export interface Gate {
  readonly element: Element
  readonly ids: readonly string[]
  isReleased: boolean
}

/** Vouches for a script of the page's own markup under Trusted Types. */
export type Trust = (
  sink: 'createScript' | 'createScriptURL',
  value: string,
) => string
