// The one source of what a configuration may be: `pnpm write:config` writes the
// JSON Schema and `config/rules.ts` from it. What is said here is what editors
// show, and `@pattern`, `@minimum` and `@maximum` are what is checked.

/**
 * A text that is not blank.
 * @pattern \S
 */
export type Words = string

/**
 * A BCP 47 language tag of up to four subtags.
 * @title language
 * @pattern ^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$
 * @example "az"
 * @example "pt-BR"
 */
export type Language = string

/** One text for every language, or one for each language tag. */
export type Text = Words | TextByLanguage

/**
 * A text by language tag.
 * @minProperties 1
 */
interface TextByLanguage {
  readonly [language: Language]: Words
}

/**
 * Up to 32 small letters, digits and dashes, a letter first.
 * @pattern ^[a-z][a-z0-9-]{0,31}$
 */
export type Id = string

/**
 * Up to 32 letters, digits, dots, dashes and underscores.
 * @pattern ^[\w.-]{1,32}$
 * @example "2026.11"
 */
export type Version = string

/**
 * A path that begins with one `/`, an `https:` address, or `http:` on this
 * machine; up to 500 characters.
 * @pattern ^(?=.{1,500}$)(/(?!/)|https://[^\s/?#\\"]|http://(localhost|127\.0\.0\.1|[\w-]+\.localhost)(:\d+)?/)[^\s"\\]*$
 * @example "/privacy"
 */
export type Address = string

/**
 * A path on this host, beginning with one `/`; up to 500 characters.
 * @pattern ^/(?!/)[^\s"\\]{0,499}$
 * @example "/logo.svg"
 */
export type Path = string

/**
 * A day that exists, ISO 8601.
 * @title date
 * @pattern ^(?!.*-(00|02-3|(0[469]|11)-31)|(..)?([02468][^048]|[13579][^26])(00)?-02-29)\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$
 * @example "2026-11-01"
 */
export type CalendarDate = string

/**
 * ISO 8601, in years, months, weeks and days, in this order.
 * @pattern ^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$
 * @example "P6M"
 * @example "P90D"
 */
export type Duration = string

/**
 * A duration in one unit, from a day to 400 days.
 * @pattern ^P(1Y|([1-9]|1[0-3])M|([1-9]|[1-4]\d|5[0-7])W|([1-9]\d?|[1-3]\d\d|400)D)$
 * @example "P6M"
 * @example "P13M"
 */
export type Period = string

/**
 * Two capital letters, ISO 3166-1 alpha-2.
 * @pattern ^[A-Z]{2}$
 * @example "AZ"
 */
export type Country = string

/**
 * ISO 3166-1 alpha-2, or 3166-2 where a part has its own law.
 * @pattern ^[A-Z]{2}(-[A-Z0-9]{1,3})?$
 * @example "AZ"
 * @example "US-CA"
 */
export type Region = string

/**
 * A host name of two labels or more.
 * @pattern ^[\w-]+(\.[\w-]+)+$
 * @example "example.az"
 */
export type Domain = string

/**
 * Letters, digits, dashes and underscores, a letter or `*` first.
 * @title key
 * @pattern ^[A-Za-z*][\w-]*$
 */
export type Key = string

/**
 * Letters, digits and signs that are ASCII, and spaces.
 * @pattern ^[ -~]+$
 */
export type Ascii = string

/**
 * A whole number of days.
 * @asType integer
 * @minimum 0
 * @maximum 999
 */
export type Days = number

/**
 * A whole number of milliseconds.
 * @asType integer
 * @minimum 0
 * @maximum 999999
 */
export type Milliseconds = number

/**
 * Addresses by name.
 * @minProperties 1
 */
interface Addresses {
  readonly [name: Key]: Address
}

/**
 * Headers by name.
 * @minProperties 1
 */
interface Headers {
  readonly [name: Key]: Ascii
}

/**
 * Texts by key.
 * @minProperties 1
 */
interface Messages {
  readonly [key: Key]: Words
}

/**
 * Texts by key, by language.
 * @minProperties 1
 */
interface Texts {
  readonly [language: Language]: Messages
}

/** A cookie that a service or purpose sets, for the visitor and for clean-up. */
export interface Cookie {
  /** The name; a trailing or inner `*` stands for any characters. */
  readonly name: Words
  /** How long it lives. */
  readonly duration?: Duration
  /** What it is for, in plain words. */
  readonly use?: Text
  /** A domain to delete it on, besides the page's own host and its parents. */
  readonly domain?: Domain
}

/** A web storage key that a service or purpose writes. */
export interface StorageKey {
  /** The key; `*` stands for any characters. */
  readonly key: Words
  /** What it is for, in plain words. */
  readonly use?: Text
}

interface Keeps {
  /** Told to the visitor, and deleted while it is not granted. */
  readonly cookies?: readonly Cookie[]
  /** Likewise, in localStorage and sessionStorage. */
  readonly storage?: readonly StorageKey[]
}

/** One vendor or tool under a purpose: YouTube, Matomo. */
export interface Service extends Keeps {
  /** Unique among purposes and services; `data-consent` may name it. */
  readonly id: Id
  /** As the visitor knows it. */
  readonly name: Text
  /** What it does, in plain words. */
  readonly description?: Text
  /** Who runs it. */
  readonly provider?: Words
  /** Where its data goes. */
  readonly country?: Country
  /** What the transfer there rests on. */
  readonly transferBasis?: 'scc' | 'adequacy' | 'consent' | 'none'
  /** Address of its privacy policy. */
  readonly policy?: Address
  /** Host names it talks to; `*.` in front stands for every subdomain. */
  readonly hosts?: readonly Words[]
}

/** What data is used for. Everything but `necessary` needs a choice. */
export interface Purpose extends Keeps {
  /**
   * `necessary`, `functional`, `analytics` and `marketing` have texts of their
   * own in every language; any other id needs `name` and `description`.
   */
  readonly id: Id
  /** As the switch is called. Built in for the four ids that have texts. */
  readonly name?: Text
  /** What it is for. Built in for the four ids that have texts. */
  readonly description?: Text
  /** Categories of personal data, in plain words. */
  readonly data?: readonly Text[]
  /** Why this is lawful, in plain words. Some laws want consent named, too. */
  readonly legalBasis?: Text
  /** How long the data is kept. */
  readonly retention?: Duration
  /** Who receives the data, in plain words. */
  readonly recipients?: readonly Text[]
  /**
   * Asked for by itself: *accept all* leaves it as it is. Not for `necessary`.
   * @default false
   */
  readonly separate?: boolean
  /**
   * Whether data is sold, shared or used for targeted advertising, so that
   * Global Privacy Control denies it. By default only `marketing` is so. Not
   * for `necessary`.
   */
  readonly sale?: boolean
  /**
   * Only the site's own aggregated statistics, or its appearance: some laws let
   * that run until somebody objects (UK, France). Not for `necessary`, nor
   * where data is sold.
   * @default false
   */
  readonly exempt?: boolean
  /** How long a choice for it lasts. By default as for all. */
  readonly validFor?: Period
  /**
   * Countries that this is consent to the transfer of data to: where the law
   * asks for it (Azerbaijan, Russia), services there need it besides their own
   * purpose. It must be `separate`.
   */
  readonly transfer?: readonly Country[]
  /** Each can be granted or denied by itself. */
  readonly services?: readonly Service[]
}

/** Who answers for the data. */
export interface Controller {
  /** Your name, as the banner says it. */
  readonly name: Words
  /** An e-mail address, telephone number or link. */
  readonly contact: Words
  /** Where you are, by post. */
  readonly address?: Words
}

/** The site's privacy policy. */
export interface Policy {
  /** Where it is. In receipts without its query and fragment. */
  readonly url: Address
  /** Its version, in receipts. */
  readonly version?: Version
  /** When it was last changed, in receipts. */
  readonly updated?: CalendarDate
}

/** What the site knows of a visitor, most often from its server. */
export interface Visitor {
  /** Where they are, as far as it changes which law applies. */
  readonly region?: Region
  /** A `minor` cannot grant anything. */
  readonly age?: 'minor' | 'adult'
  /** Whether the request had `Sec-GPC: 1`. */
  readonly gpc?: boolean
}

/** What is new in a version of the notice. */
export interface Change {
  /** The first version that has it. */
  readonly version: Version
  /** `material` asks again once it is effective; `minor` never does. */
  readonly kind: 'minor' | 'material'
  /** Purposes and services that it concerns. By default all. */
  readonly ids?: readonly Id[]
  /** What is new, in plain words; must be there where it is material. */
  readonly summary?: Text
  /** From when visitors are told of it. */
  readonly announced?: CalendarDate
  /**
   * From when it holds; at once where this is left out. A material change that
   * is announced must have it, `announceDays` after that or later.
   */
  readonly effective?: CalendarDate
}

/** What happens when a choice has run out. */
export interface Renewal {
  /**
   * Ask again for what has run out, only for what was granted, or for
   * everything but refusals that still last.
   * @default "ask"
   */
  readonly expired?: 'ask' | 'keep-refusals' | 'reset'
  /**
   * So long before a grant ends it is asked already, while the choice still
   * holds. Shorter than `validFor`.
   */
  readonly grace?: Period
  /** What was chosen before this day is as if it had run out. */
  readonly ignoreBefore?: CalendarDate
}

/** Where receipts go. */
export interface ReceiptOptions {
  /** Where they are posted. */
  readonly endpoint?: Address
  /** The same by the id of a regime, before `endpoint`; `*` for all others. */
  readonly endpoints?: Addresses
  /**
   * `local-only`: kept for the visitor, never posted. `no-subject-id`: posted
   * under a subject of their own each, in no chain. By default neither.
   */
  readonly mode?: 'local-only' | 'no-subject-id'
  /** Sent with each. To another host, they cause a preflight. */
  readonly headers?: Headers
  /**
   * Whether cookies go along.
   * @default "omit"
   */
  readonly credentials?: 'omit' | 'same-origin' | 'include'
}

/** How the interface looks, and where it stands. */
export interface Appearance {
  /**
   * `box` floats at an edge, `bar` fills it, `corner` is a small box, `modal`
   * covers the page until it is answered or closed, and `inline` stands in the
   * page's own `data-consent-banner` element.
   * @default "box"
   */
  readonly layout?: 'box' | 'bar' | 'corner' | 'modal' | 'inline'
  /**
   * Where it stands: at the top or the bottom, and where it does not fill the
   * width, at the start or end of the line. By default `bottom`, for a corner
   * `bottom-end`.
   */
  readonly position?:
    | 'bottom'
    | 'bottom-start'
    | 'bottom-end'
    | 'top'
    | 'top-start'
    | 'top-end'
  /**
   * The preferences in the middle, or as a sheet at the end of the line.
   * @default "dialog"
   */
  readonly preferences?: 'dialog' | 'sheet'
  /**
   * By default as the visitor's system is set.
   * @default "auto"
   */
  readonly theme?: 'auto' | 'light' | 'dark' | 'contrast'
  /**
   * Which answer stands first; both always look alike.
   * @default "reject-first"
   */
  readonly order?: 'reject-first' | 'accept-first'
  /** A picture of the site's own, beside the title. */
  readonly logo?: Path
  /**
   * Draws it all in a shadow root. What reads the page, such as extensions that
   * answer banners, does not see into one.
   * @default false
   */
  readonly shadow?: boolean
}

/** Id of the rules for visitors. */
export type RegimeId =
  | 'strict'
  | 'eu'
  | 'fr'
  | 'it'
  | 'de'
  | 'uk'
  | 'ch'
  | 'us-ca'
  | 'us-optout'
  | 'br'
  | 'qc'
  | 'tr'
  | 'ru'
  | 'az'

/** What a site owner writes. See `docs/reference/options.md`. */
export interface Config {
  /** Who answers for the data. */
  readonly controller: Controller
  /**
   * What is asked for, in the order of the interface. `necessary` is put in
   * front where it is not named.
   */
  readonly purposes: readonly Purpose[]
  /**
   * Version of the notice, in the record and in receipts.
   * @default "1"
   */
  readonly version?: Version
  /** The site's privacy policy, linked from both layers. */
  readonly policy?: Policy
  /** What is new in this version and in those before, oldest first. */
  readonly changes?: readonly Change[]
  /**
   * Days from the announcement of a material change to the day from which it
   * holds, at least; fewer are refused.
   * @default 30
   */
  readonly announceDays?: Days
  /** The rules for every visitor. By default those of the visitor's region. */
  readonly regime?: RegimeId
  /**
   * What is known of the visitor. By default what the page's `assent-visitor`
   * meta element says.
   */
  readonly visitor?: Visitor
  /**
   * The longest that a purpose may keep data; one that keeps it longer is
   * refused.
   * @default "P10Y"
   */
  readonly longestRetention?: Duration
  /**
   * How long a choice lasts. By default as the regime has it, mostly `P6M`.
   */
  readonly validFor?: Period
  /** What happens when a choice has run out. */
  readonly renewal?: Renewal
  /**
   * Whether Do Not Track denies everything optional.
   * @default false
   */
  readonly doNotTrack?: boolean
  /** Where receipts are posted. By default they are only kept for the visitor. */
  readonly receipts?: ReceiptOptions
  /**
   * What the interface may speak, the fallback first. By default all that
   * Assent has.
   */
  readonly languages?: readonly Language[]
  /** Replaces single texts of the interface, by language. */
  readonly texts?: Texts
  /** How the interface looks, and where it stands. */
  readonly appearance?: Appearance
  /** Parent domain that shares the choice. By default this host only. */
  readonly domain?: Domain
  /**
   * What to do where something is taken back that has run: nothing, offer to
   * load the page again, or do so.
   * @default "ask"
   */
  readonly reload?: 'never' | 'ask' | 'always'
  /**
   * How long a script that does not come delays those after it.
   * @default 10000
   */
  readonly scriptTimeout?: Milliseconds
  /**
   * Lets the site's own code grant without a visitor's gesture.
   * @default false
   */
  readonly scriptedGrants?: boolean
  /** Address of this schema, for editors. Ignored. */
  readonly $schema?: Words
}
