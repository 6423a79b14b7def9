import type { Shown } from './shown.ts'

/** The proof of one decision. Holds nothing that says who the visitor is. */
export interface Receipt {
  /** Schema version. */
  v: 1
  /** UUID v4; the same receipt sent twice is stored once. */
  id: string
  /** Counts a subject's receipts from 1. */
  seq: number
  /** SHA-256 of the canonical form of the receipt before; null for the first. */
  prev: string | null
  /**
   * Of the other receipts with the number before, the same: two tabs have
   * decided at one moment. In alphabetical order; missing where there is none.
   */
  twins?: string[]
  /** Random, made at the first decision, known to this site and browser only. */
  subject: string
  /** Host name. */
  site: string
  notice: {
    ver: string
    hash: string
    /** BCP 47 tag of the language that was shown; `und` where none was. */
    lang: string
    /** 1: banner, 2: preferences, 0: neither was on screen. */
    layer: 0 | 1 | 2
  }
  policy?: {
    /** Without query and fragment. */
    url: string
    ver?: string
    updated?: string
  }
  regime: string
  /** ISO 3166-1 or 3166-2 code of the region; missing where it is not known. */
  jurisdiction?: string
  /** How the region was found that the regime is for; `default`: it was not. */
  regionSource?: string
  /** Choices made elsewhere, for example Global Privacy Control. */
  signals?: { [id: string]: boolean }
  event: {
    /** ISO 8601, UTC, by the visitor's clock. */
    at: string
    kind: 'given' | 'partial' | 'refused' | 'withdrawn' | 'expired' | 'signal'
    /** What the visitor did, or what ended a choice without that. */
    method:
      | 'accept-all'
      | 'reject-all'
      | 'save'
      | 'withdraw'
      | 'reset'
      | 'form'
      | 'expiry'
      | 'change'
      | 'gpc'
      | 'dnt'
      | 'age'
    /** ISO 8601 duration. */
    validFor: string
  }
  /** The form of the site's own whose checkbox was ticked. */
  form?: {
    id: string
    /**
     * SHA-256 of what stood beside the checkbox, in NFC, with one space for
     * any white space between words and none around them.
     */
    text: string
  }
  /**
   * Every purpose that was decided about; one without an answer is denied. A
   * purpose that is asked for by itself is alone in a receipt of its own.
   */
  choices: {
    p: string
    s: 'granted' | 'denied'
    /** Asked for by itself. */
    separate?: true
  }[]
  /** Services that differ from their purpose. */
  services?: { [id: string]: 'granted' | 'denied' }
  /** Missing where nothing of ours was on screen. */
  shown?: Shown
  /**
   * Version of Assent, and the hash of the file that showed the surface, as
   * Subresource Integrity writes it, where the browser has checked one.
   */
  sdk: string
}
