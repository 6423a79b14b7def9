import type { Service } from '@assent/core'
import type { UiContext } from '../context.ts'
import type { Kind } from '../messages.ts'

/** A held element, and the ids that it waits for. */
export interface Held {
  readonly element: Element
  readonly ids: readonly string[]
  readonly isReleased: boolean
}

/** A service, and what it shows where that is known. */
export interface Vendor extends Service {
  readonly kind?: Kind
}

/** What placeholders need from the delivery. */
export interface PlaceholderContext extends Pick<
  UiContext,
  'client' | 'language' | 'desk'
> {
  /** The gates of the page. */
  readonly blocker: {
    gates(): readonly Held[]
    update(): void
  }
  /** Services that are known without a configuration. */
  readonly providers: readonly Vendor[]
  /** Selects what a placeholder is wanted for. */
  readonly wanted: string
}
