import type { Off } from '@assent/core'

/** A tagged element that waits until all its ids are granted. */
export interface Gate {
  readonly element: Element
  readonly ids: readonly string[]
  isReleased: boolean
  /** Takes back what was released. */
  undo?: Off
  /** A copy of a script that has not been run yet, to run it again. */
  spare?: HTMLScriptElement
}

/** Vouches for a script of the page's own markup under Trusted Types. */
export type Trust = (
  sink: 'createScript' | 'createScriptURL',
  value: string,
) => string
