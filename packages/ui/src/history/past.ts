import type { Config } from '@assent/core'
import type { LayersPart, UiContext } from '../context.ts'
import type { HistoryMessages } from '../messages.ts'

/** A receipt, as far as it is shown. */
export interface PastReceipt {
  readonly seq: number
  readonly subject: string
  readonly notice: {
    readonly ver: string
    readonly hash: string
    readonly lang: string
    /** 1: banner, 2: preferences, 0: neither was on screen. */
    readonly layer: 0 | 1 | 2
  }
  readonly regime: string
  readonly event: {
    readonly at: string
    readonly kind: keyof HistoryMessages
    readonly method: string
  }
  readonly choices: readonly Answer[]
  readonly services?: Readonly<Record<string, Answer['s']>>
}

interface Answer {
  readonly p: string
  readonly s: 'granted' | 'denied'
}

/** What a visitor was told then. */
export interface PastNotice extends Pick<
  Config,
  'controller' | 'purposes' | 'policy' | 'changes' | 'texts'
> {
  /** Hash of the built-in texts of that time. */
  readonly messages: string
}

/** A receipt, what it names, and what has become of it. */
export interface PastEntry {
  readonly receipt: PastReceipt
  readonly state: 'waiting' | 'delivered' | 'notTaken' | 'kept'
  /** Missing where this browser has not kept it. */
  readonly notice: PastNotice | undefined
  /** Until when it holds, milliseconds since 1970. */
  readonly end: number
}

/** Where a receipt's chain is not whole. */
export interface PastFault {
  readonly subject: string
  readonly index: number
  readonly fault: 'altered' | 'missing' | 'doubled' | 'concurrent'
}

/** Reads, checks and erases what this browser keeps. */
export interface HistorySource {
  /** Oldest first. */
  past(): readonly PastEntry[]
  receipts(): readonly PastReceipt[]
  exportData(): { readonly exported: string }
  verify(): readonly PastFault[]
  erase(): Promise<{
    readonly left: readonly string[]
    readonly server?: boolean
  }>
}

/** What the list is drawn with. */
export interface HistoryContext extends UiContext {
  readonly history: HistorySource
  /** Hash of the built-in texts of this release. */
  readonly messages: string
  readonly layers: LayersPart
  /** What only the list says, in the language of the interface. */
  readonly texts: HistoryMessages
}
