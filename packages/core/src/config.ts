/** One string for every language, or one for each BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>

/** A cookie that a service or purpose sets, for the visitor and for clean-up. */
export interface Cookie {
  /** The name; a trailing or inner `*` stands for any characters. */
  readonly name: string
  /** How long it lives, ISO 8601, for example `P13M`. */
  readonly duration?: string
  /** What it is for, in plain words. */
  readonly use?: Text
  /** Host names it may be set on, tried besides the page's own on clean-up. */
  readonly domain?: string
}

/** A web storage key that a service or purpose writes. */
export interface StorageKey {
  /** The key; `*` stands for any characters. */
  readonly key: string
  /** What it is for, in plain words. */
  readonly use?: Text
}

interface Keeps {
  readonly cookies?: readonly Cookie[]
  readonly storage?: readonly StorageKey[]
}

/** One vendor or tool under a purpose: YouTube, Matomo. */
export interface Service extends Keeps {
  /** Letters, digits and dashes; unique among purposes and services. */
  readonly id: string
  readonly name: Text
  readonly description?: Text
  /** Who runs it. */
  readonly provider?: string
  /** Where its data goes, ISO 3166-1 alpha-2. */
  readonly country?: string
  /** What the transfer there rests on. */
  readonly transferBasis?: 'scc' | 'adequacy' | 'consent' | 'none'
  /** Address of its privacy policy. */
  readonly policy?: string
  /** Host names it talks to; `*.` in front stands for every subdomain. */
  readonly hosts?: readonly string[]
}

/** What data is used for. Everything but `necessary` needs a choice. */
export interface Purpose extends Keeps {
  /**
   * `necessary`, `functional`, `analytics` and `marketing` have texts of their
   * own in every language; any other id needs `name` and `description`.
   */
  readonly id: string
  readonly name?: Text
  readonly description?: Text
  /** Categories of personal data, in plain words. */
  readonly data?: readonly Text[]
  /** Why this is lawful, in plain words. Default: consent. */
  readonly legalBasis?: Text
  /** How long the data is kept, ISO 8601, for example `P14M`. */
  readonly retention?: string
  /** Who receives the data, in plain words. */
  readonly recipients?: readonly Text[]
  /** Asked for by itself: *accept all* leaves it as it is. Default: false. */
  readonly separate?: boolean
  /**
   * Whether data is sold, shared or used for targeted advertising, so that
   * Global Privacy Control denies it. Default: only of `marketing`.
   */
  readonly sale?: boolean
  /**
   * Only the site's own aggregated statistics, or its appearance: some laws let
   * that run until somebody objects (UK, France). Default: false.
   */
  readonly exempt?: boolean
  /** How long a choice for it lasts. Default: as for all, `validFor`. */
  readonly validFor?: string
  readonly services?: readonly Service[]
}

/** Who answers for the data. */
export interface Controller {
  readonly name: string
  /** An e-mail address, telephone number or link. */
  readonly contact: string
  readonly address?: string
}

/** The site's privacy policy. */
export interface Policy {
  readonly url: string
  readonly version?: string
  /** ISO 8601 date. */
  readonly updated?: string
}

/** What the site knows of a visitor, most often from its server. */
export interface Visitor {
  /** ISO 3166-1 alpha-2, or 3166-2 where a part has its own law: `US-CA`. */
  readonly region?: string
  /** A `minor` cannot grant anything. */
  readonly age?: 'minor' | 'adult'
  /** Whether the request had `Sec-GPC: 1`. */
  readonly gpc?: boolean
}

/** What is new in a version of the notice. */
export interface Change {
  /** The first version that has it. */
  readonly version: string
  /** `material` asks again once it is effective; `minor` never does. */
  readonly kind: 'minor' | 'material'
  /** Purposes and services that it concerns. Default: all. */
  readonly ids?: readonly string[]
  /** What is new, in plain words; must be there where it is material. */
  readonly summary?: Text
  /** ISO 8601 date from which visitors are told of it. */
  readonly announced?: string
  /** ISO 8601 date from which it holds. Default: at once. */
  readonly effective?: string
}

/** What happens when a choice has run out. */
export interface Renewal {
  /**
   * Ask again for what has run out, only for what was granted, or for
   * everything. Default: `ask`.
   */
  readonly expired?: 'ask' | 'keep-refusals' | 'reset'
  /** So long before the end it is asked already, while the choice still holds. */
  readonly grace?: string
  /** ISO 8601 date; what was chosen before it is as if it had run out. */
  readonly ignoreBefore?: string
}

/** Where receipts go. */
export interface ReceiptOptions {
  /** Where they are posted: a path, or an https address. */
  readonly endpoint?: string
  /** The same by the id of a regime; `*` for all others. */
  readonly endpoints?: Readonly<Record<string, string>>
  /**
   * `local-only`: kept for the visitor, never posted. `no-subject-id`: posted
   * under a subject of their own each, in no chain. Default: neither.
   */
  readonly mode?: 'local-only' | 'no-subject-id'
  /** Sent with each. To another host, they cause a preflight. */
  readonly headers?: Readonly<Record<string, string>>
  /** Whether cookies go along. Default: `omit`. */
  readonly credentials?: RequestCredentials
}

/** What a site owner writes. See `docs/reference/options.md`. */
export interface Config {
  readonly controller: Controller
  readonly purposes: readonly Purpose[]
  /** Version of the notice, without spaces. Default: `1`. */
  readonly version?: string
  readonly policy?: Policy
  /** What is new in this version and in those before, oldest first. */
  readonly changes?: readonly Change[]
  /**
   * Days from the announcement of a material change to the day from which it
   * holds, at least; fewer are refused. Default: 30.
   */
  readonly announceDays?: number
  /** Id of the rules for every visitor. Default: those of the visitor's region. */
  readonly regime?: string
  /** Default: what the page's `assent-visitor` meta element or cookie says. */
  readonly visitor?: Visitor
  /** How long a choice lasts. Default: as the regime has it, mostly `P6M`. */
  readonly validFor?: string
  readonly renewal?: Renewal
  /** Whether Do Not Track denies everything optional. Default: false. */
  readonly doNotTrack?: boolean
  readonly receipts?: ReceiptOptions
  /** Language tags that the site offers. Default: all that Assent has. */
  readonly languages?: readonly string[]
  /** Replaces single texts of the interface, by language. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Parent domain that shares the choice, for example `example.az`. */
  readonly domain?: string
  /**
   * What to do where something is taken back that has run: nothing, offer to
   * load the page again, or do so. Default: `ask`.
   */
  readonly reload?: 'never' | 'ask' | 'always'
  /**
   * How long a script that does not come delays those after it, in
   * milliseconds. Default: 10000.
   */
  readonly scriptTimeout?: number
  /** Lets the site's own code grant without a visitor's gesture. Default: false. */
  readonly scriptedGrants?: boolean
  /** Where the documentation that error messages point to is. */
  readonly $schema?: string
}
