/** How long the law gives; no days: the day itself. */
export type Term =
  | { workingDays: number }
  | { days: number }
  | { months: number }

/** What is to be done, and by when. */
export interface Terms {
  /** Answer the visitor. */
  readonly answer?: Term
  /** Refuse, with reasons. */
  readonly refuse?: Term
  /** Tell those who received the data. */
  readonly tellRecipients?: Term
  /** Stop what was consented or objected to. */
  readonly stop?: Term
  /** Confirm that the request has arrived. */
  readonly confirm?: Term
  /** Publish the conditions that the visitor has set. */
  readonly publish?: Term
}

/** What a law wants done, by what has happened. */
export interface Deadlines {
  /** A visitor has withdrawn, or wants to be erased or blocked. */
  readonly request?: Terms
  /** A signal such as Global Privacy Control has come. */
  readonly signal?: Terms
  /** A purpose that is asked for by itself was granted. */
  readonly separateGrant?: Terms
  /** Such a grant has ended. */
  readonly separateEnd?: Terms
}

/** GDPR art. 12(3). */
const eu: Deadlines = { request: { answer: { months: 1 } } }

/**
 * 152-FZ art. 10.1: conditions of distribution are published within three
 * working days of receiving the consent (part 10); distribution stops once it
 * is demanded (parts 12 and 13) [K].
 */
const distribution: Deadlines = {
  separateGrant: { publish: { workingDays: 3 } },
  separateEnd: { stop: { days: 0 } },
}

/** By regime. */
export const deadlines: ReadonlyMap<string, Deadlines> = new Map(
  Object.entries<Deadlines>({
    eu,
    fr: eu,
    it: eu,
    de: eu,
    // UK GDPR art. 12(3).
    uk: eu,
    az: {
      // Law 998-IIIQ art. 12.
      request: {
        answer: { workingDays: 7 },
        refuse: { workingDays: 5 },
        tellRecipients: { workingDays: 3 },
      },
      // No clause of 998-IIIQ: policies of sites in Azerbaijan promise the
      // terms of 152-FZ art. 10.1.
      ...distribution,
    },
    'us-ca': {
      request: {
        // 11 CCR § 7021(a) and (b).
        confirm: { workingDays: 10 },
        answer: { days: 45 },
        // 11 CCR § 7026(f).
        stop: { workingDays: 15 },
      },
      // 11 CCR § 7025(c)(1): a signal is a request to opt out, so § 7026(f).
      signal: { stop: { workingDays: 15 } },
    },
    // LGPD art. 19 II.
    br: { request: { answer: { days: 15 } } },
    ru: {
      // 152-FZ art. 20(1), as of 1 September 2022.
      request: { answer: { workingDays: 10 } },
      ...distribution,
    },
  }),
)
