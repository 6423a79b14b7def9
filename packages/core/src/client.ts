import type { ReadableAtom } from 'nanostores'
import type { Catalog } from './catalog.ts'
import type { Choice, Choices } from './choices.ts'
import type { Config } from './config/config.ts'
import type { Method } from './events.ts'
import type { Hub } from './hub.ts'
import type { Notice } from './notice.ts'
import type { Off } from './platform.ts'
import type { RecordStore } from './record-store.ts'
import type { ConsentRecord } from './record.ts'
import type { Regime } from './regimes/regime.ts'

/** What is on screen. */
export type Surface = 'none' | 'banner' | 'preferences'

/** What a valid configuration comes to. */
export interface Settings {
  readonly config: Config
  readonly catalog: Catalog
  readonly notice: Notice
  readonly regime: Regime
  readonly store: RecordStore
}

/** One act that set choices. */
export interface Decision {
  readonly settings: Settings
  readonly method: Method
  readonly before: ConsentRecord | undefined
  readonly after: ConsentRecord
  /** 1: banner, 2: preferences, 0: neither was on screen. */
  readonly layer: 0 | 1 | 2
  readonly locale: string
}

/** Keeps the proof of a decision before anything reacts to it. */
export type Journal<Receipt> = (decision: Decision) => Receipt

/** What a page may call. */
export interface Actions<Receipt> {
  /** Whether a purpose or service may be used now. Never throws. */
  allows(id: string): boolean
  /**
   * Grants every purpose that is not asked for by itself. Needs a visitor's
   * gesture: call it while a click or key press is handled, or pass the event.
   */
  acceptAll(event?: unknown): Promise<Receipt | undefined>
  /** Denies every purpose but `necessary`. */
  rejectAll(): Promise<Receipt | undefined>
  /** Sets the ids it names; granting needs a visitor's gesture. */
  save(
    choices: Readonly<Record<string, Choice | boolean>>,
    event?: unknown,
  ): Promise<Receipt | undefined>
  /** Takes everything back. */
  withdraw(): Promise<Receipt | undefined>
  /** Takes everything back, forgets the record, and asks again. */
  reset(): Promise<Receipt | undefined>
  show(surface: 'banner' | 'preferences'): void
  /** Closes what is open; changes no choice. */
  hide(): void
  on: Hub<Receipt>['on']
  readonly $choices: ReadableAtom<Choices>
  readonly $surface: ReadableAtom<Surface>
  readonly $locale: ReadableAtom<string>
}

/** What the rings around the core meet through. */
export interface Client<Receipt> extends Actions<Receipt> {
  readonly $settings: ReadableAtom<Settings | undefined>
  emit: Hub<Receipt>['emit']
  fail: Hub<Receipt>['fail']
  /**
   * Takes the configuration. A wrong one is reported, and everything stays
   * held.
   */
  start(config: unknown): void
  dispose: Off
}
