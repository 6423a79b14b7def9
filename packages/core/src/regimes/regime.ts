/**
 * What a purpose needs before it may be used. `opt-in`: a grant. `opt-out`: it
 * is used until somebody objects, and the first layer asks. `notice-only`:
 * likewise, but told in the preferences and not asked about.
 */
export type Mode = 'opt-in' | 'opt-out' | 'notice-only'

/** What a notice has to tell, of the site and of each purpose and service. */
export type Duty =
  | 'controllerAddress'
  | 'policy'
  | 'data'
  | 'legalBasis'
  | 'recipients'
  | 'retention'
  | 'cookieDurations'
  | 'countries'

/** What has to be found on a layer. */
export type Part =
  | 'accept'
  | 'reject'
  | 'settings'
  | 'controller'
  | 'purposes'
  | 'policy'
  | 'services'
  | 'signal'
  | 'withdraw'

/** The rules that apply to a visitor, as data. Durations are ISO 8601. */
export interface Regime {
  readonly id: string
  /**
   * By the id of a purpose; `exempt` for those so marked, `*` for others. One
   * that is `separate` is opt-in whatever stands here.
   */
  readonly modes: Readonly<Record<string, Mode>> & { readonly '*': Mode }
  /** How long a choice lasts where the site says nothing, at most 400 days. */
  readonly lasts: string
  /** The longest that a site may let a grant last. */
  readonly longest: string
  /** The shortest after which somebody who refused may be asked again. */
  readonly pause: string
  /**
   * What Global Privacy Control is: an opt-out by law, which is shown and has a
   * receipt of its own, or a wish, which only takes grants back.
   */
  readonly gpc: 'binding' | 'heeded'
  /** What a configuration is refused for when it does not say it. */
  readonly required: readonly Duty[]
  /** What it is warned of when it does not say it. */
  readonly advised: readonly Duty[]
  readonly firstLayer: readonly Part[]
  readonly secondLayer: readonly Part[]
  /** How long a cookie or storage entry of a purpose may last; beyond, it warns. */
  readonly longestCookie?: string
  /** How long data of a purpose may be kept; beyond, it warns. */
  readonly longestRetention?: string
  /**
   * ISO 3166-1 code. A service in any other country needs, besides its own
   * purpose, one that is consent to the transfer there.
   */
  readonly home?: string
}

/** What deciding and judging need of a regime. */
export type Terms = Pick<
  Regime,
  'id' | 'modes' | 'lasts' | 'longest' | 'pause' | 'gpc' | 'home'
>

/**
 * Where each member of a regime comes from: a clause, and its address. Members
 * that a regime leaves out say so. `[K]` marks general knowledge that was not
 * read again. For readers: no code imports it.
 */
export type Sources<Rules extends Regime = Regime> = {
  readonly [Member in Exclude<keyof Rules, 'id'>]: string
}
