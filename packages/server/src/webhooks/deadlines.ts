/** How long the law gives. */
export type Term =
  | { workingDays: number }
  | { days: number }
  | { months: number }

/** What a law wants done, and by when, after a visitor's request. */
export interface Deadlines {
  /** To answer the visitor. */
  readonly answer?: Term
  /** To refuse, with reasons. */
  readonly refuse?: Term
  /** To tell those who received the data. */
  readonly tellRecipients?: Term
  /** To stop what was objected to. */
  readonly stop?: Term
  /** To confirm that the request has arrived. */
  readonly confirm?: Term
}

/** GDPR art. 12(3). */
const eu: Deadlines = { answer: { months: 1 } }

/** By regime. */
export const deadlines: ReadonlyMap<string, Deadlines> = new Map(
  Object.entries<Deadlines>({
    eu,
    fr: eu,
    it: eu,
    de: eu,
    // UK GDPR art. 12(3).
    uk: eu,
    // Law 998-IIIQ art. 12.
    az: {
      answer: { workingDays: 7 },
      refuse: { workingDays: 5 },
      tellRecipients: { workingDays: 3 },
    },
    // 11 CCR § 7021(a) and (b), § 7026(f).
    'us-ca': {
      confirm: { workingDays: 10 },
      answer: { days: 45 },
      stop: { workingDays: 15 },
    },
    // LGPD art. 19 II.
    br: { answer: { days: 15 } },
    // 152-FZ art. 20(1), as of 1 September 2022.
    ru: { answer: { workingDays: 10 } },
  }),
)
