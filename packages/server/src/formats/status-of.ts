import type { Receipt } from '@assent/receipts'

type Event = Receipt['event']

const REFUSED = 'dpv:ConsentRefused'
const WITHDRAWN = 'dpv:ConsentWithdrawn'

/** What a denial is, as DPV names it. */
function denialOf({ event, seq }: Receipt): string {
  switch (event.kind) {
    case 'expired':
      return 'dpv:ConsentExpired'
    case 'withdrawn':
      return WITHDRAWN
    case 'signal':
      // It is written down where it takes something back; before a subject's
      // first receipt nothing was given.
      return seq > 1 ? WITHDRAWN : REFUSED
    default:
      return REFUSED
  }
}

/** What the site's code does without the visitor. */
const BY_SITE: readonly Event['method'][] = ['expiry', 'change', 'age']

/**
 * The state of consent to a purpose, by whom it was told and how. What the
 * site itself has ended is no expressed consent.
 * @see https://w3id.org/dpv/guides/consent-27560
 */
export function statusOf(
  receipt: Receipt,
  choice: 'granted' | 'denied',
): object {
  const { at, method, validFor } = receipt.event
  const state = choice === 'granted' ? 'dpv:ConsentGiven' : denialOf(receipt)
  const isBySite = BY_SITE.includes(method)
  return {
    '@type': isBySite ? [state] : [state, 'dpv:ExpressedConsent'],
    'dpv:isIndicatedAtTime': at,
    'dpv:isIndicatedBy': isBySite ? 'dpv:DataController' : 'dpv:DataSubject',
    'dpv:hasIndicationMethod': method,
    'dpv:hasDuration': {
      '@type': 'dpv:TemporalDuration',
      'rdf:value': validFor,
    },
  }
}
