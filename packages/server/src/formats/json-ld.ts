import type { Receipt } from '@assent/receipts'
import type { LiveRow } from '../store/tables.ts'
import type { Format } from './format.ts'
import { statusOf } from './status-of.ts'

const context = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'dct:conformsTo': { '@type': '@id' },
  'dct:created': { '@type': 'xsd:dateTime' },
  'dpv:isIndicatedAtTime': { '@type': 'xsd:dateTime' },
  'dpv:isIndicatedBy': { '@type': '@id' },
  'dpv:hasLegalBasis': { '@type': '@id' },
}

/** Purposes as DPV 2.3 names them; a site's own keep their name. */
const purposeTypes = new Map([
  ['functional', 'dpv:ServicePersonalisation'],
  ['analytics', 'dpv:ServiceUsageAnalytics'],
  ['marketing', 'dpv:Marketing'],
])

function processOf(receipt: Receipt, { p, s }: Receipt['choices'][number]) {
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      '@id': `https://${receipt.site}/#purpose-${p}`,
      '@type': purposeTypes.get(p) ?? 'dpv:Purpose',
      'dct:identifier': p,
    },
    'dpv:hasLegalBasis': 'dpv:Consent',
    'dpv:hasConsentStatus': statusOf(receipt, s),
  }
}

function noticesOf({ notice, policy }: Receipt) {
  const shown = {
    // RFC 6920: a name that is the hash of what it names.
    '@id': `ni:///sha-256;${notice.hash}`,
    '@type': 'dpv:ConsentNotice',
    'dct:language': notice.lang,
    'dct:hasVersion': notice.ver,
  }
  if (!policy) return [shown]
  const link = { '@type': 'dpv:PrivacyNotice', 'dct:source': policy.url }
  return [shown, link]
}

function recordOf({ body, received }: LiveRow) {
  const receipt: Receipt = JSON.parse(body)
  return {
    '@id': `urn:uuid:${receipt.id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record',
    'dct:identifier': receipt.id,
    'dct:created': new Date(received).toISOString(),
    'dpv:hasDataSubject': {
      '@type': 'dpv:DataSubject',
      'dct:identifier': receipt.subject,
    },
    'dpv:hasNotice': noticesOf(receipt),
    'dpv:hasJurisdiction': receipt.jurisdiction ?? receipt.regime,
    'dpv:hasApplicableLaw': {
      '@type': 'dpv:Law',
      'dct:identifier': receipt.regime,
    },
    'dpv:hasConsentControl': {
      '@type': 'dpv:WithdrawConsent',
      'dpv:isExercisedAt': { '@id': `https://${receipt.site}/` },
    },
    'dpv:hasProcess': receipt.choices.map((one) => processOf(receipt, one)),
  }
}

/**
 * Consent records after ISO/IEC TS 27560 in the terms of W3C's DPV. What is
 * the same for all visitors (controller, recipients, storage) stands in the
 * notice, which is named by its hash.
 * @see https://w3id.org/dpv/guides/consent-27560
 */
export const jsonLd: Format = {
  type: 'application/ld+json',
  head: `{"@context":${JSON.stringify(context)},"@graph":[`,
  tail: ']}\n',
  between: ',\n',
  write: (row) => JSON.stringify(recordOf(row)),
}
