import type { ReadableAtom, WritableAtom } from 'nanostores'
import type { Catalog } from './catalog.ts'
import type { Choice, Choices } from './choices.ts'
import type { Config, Purpose } from './config.ts'
import type { Hub, Method } from './events.ts'
import type { Off } from './platform.ts'
import type { ConsentRecord } from './record.ts'
import type { Showing } from './showing.ts'
import type { Rules } from './visitor/rules.ts'

/** What is on screen. */
export type Surface =
  | 'none'
  | 'banner'
  | 'preferences'
  | 'history'
  | 'reload'
  | 'announcement'
  | 'signal'

/** A grant by a checkbox in a form of the site's own. */
export interface FormConsent {
  /** Id of the form: up to 64 letters, digits, dashes and underscores. */
  readonly form: string
  /** All that stands beside the checkbox; a receipt has its hash only. */
  readonly text: string
}

/**
 * Choices by purpose or service id. A form grants a purpose that is asked for
 * by itself.
 */
export type ChoiceInput = Readonly<
  Record<string, Choice | boolean | FormConsent>
>

/**
 * What somebody asked for, with all it takes to carry it out later: on another
 * page, under another configuration.
 */
export interface Act {
  readonly method: Method
  /** Milliseconds since 1970. */
  readonly time: number
  /** Whether it was the visitor's own doing, so that it may grant. */
  readonly isActed: boolean
  /** The record that held then. */
  readonly before?: ConsentRecord | undefined
  readonly choices?: ChoiceInput | undefined
  /** What is to be asked again from now on. */
  readonly open?: readonly string[] | undefined
  readonly config: Config
  /** Missing where this page had not found out what applies. */
  readonly rules?: Rules | undefined
  /** What was on screen. */
  readonly surface: Surface
  readonly locale: string
  /** Missing where nothing was on screen. */
  readonly showing?: Showing | undefined
}

/** An act that has set choices, as far as one receipt tells of it. */
export interface Decision {
  readonly act: Act
  readonly record: ConsentRecord
  readonly subject: string
  /** Of the notice. */
  readonly version: string
  readonly rules: Rules
  /** What was decided about: one that is `separate` has a receipt of its own. */
  readonly purposes: readonly Purpose[]
  /** How long that lasts, ISO 8601. */
  readonly lasts: string
}

/** Carries acts out: fetched when somebody is about to decide. */
export interface Decider {
  /**
   * Carries out all acts that wait, then this one; gives its receipt, or
   * nothing where nothing was to be done. Never rejects.
   */
  perform(id?: string, act?: Act): Promise<unknown>
}

/** A configuration that was found valid, and what holds under it. */
export interface Opened {
  readonly config: Config
  /** Default: what is stored. */
  readonly record?: ConsentRecord | undefined
}

/** Checks configurations and shows what is to be shown: fetched for that. */
export interface Front {
  /**
   * Takes a copy of a configuration, and judges what is stored under it.
   * @throws {Error} that names every fault
   */
  open(input: unknown): Promise<Opened>
}

/** What a page may call. */
export interface Api<Receipt> extends Pick<Hub, 'on'> {
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
  save(choices: ChoiceInput, event?: unknown): Promise<Receipt | undefined>
  /** Takes everything back. */
  withdraw(): Promise<Receipt | undefined>
  /** Takes everything back, forgets the record, and asks again. */
  reset(): Promise<Receipt | undefined>
  show(surface: Surface): void
  /** Closes what is open; changes no choice. */
  hide(): void
  readonly $choices: ReadableAtom<Choices>
  readonly $surface: ReadableAtom<Surface>
  readonly $locale: ReadableAtom<string>
  /**
   * Ids of the receipts that wait to be sent, of whatever page. Where web
   * storage is denied they wait in memory, and only events tell of them.
   */
  pending(): string[]
  /** Undoes everything, listeners and observers included. */
  dispose: Off
}

/** What the rings around the core meet through. */
export interface Client extends Hub {
  readonly api: Api<unknown>
  readonly $locale: WritableAtom<string>
  config(): Config
  /** What holds now, without what is permitted for this page. */
  record(): ConsentRecord | undefined
  /** Empty until a valid configuration is there: nothing is allowed. */
  catalog(): Catalog
  /** Writes down what somebody asks for, and has it carried out. */
  act(method: Method, event?: unknown, choices?: ChoiceInput): Promise<unknown>
  /** Makes a record the one that holds, and tells everybody. */
  hold(record: ConsentRecord | undefined, method: Method | 'sync'): void
  /** Marks what is stored next as decided under what this page has. */
  sign(): unknown
  /** Shows what is shown when nothing was asked for. */
  rest(): void
  /**
   * Elements, and ids, that may be used on this page by a visitor's own act,
   * though their purposes are not granted.
   */
  readonly permits: Set<unknown>
  /** Scripts that have run, with the ids that they waited for. */
  readonly ran: Map<Element, readonly string[]>
  /** What applies to the visitor: set by who finds it out. */
  rules?: Rules | undefined
  /** Measures what is on screen: set by who shows it, asked by an act. */
  showing?: () => Showing | undefined
  /**
   * Takes the configuration. A wrong one is reported, and everything stays
   * held.
   */
  start(config: unknown): Promise<void>
}
