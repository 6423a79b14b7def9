/** Of each regime, the clause that its modes come from, or whose choice it is. */
export const clauses: Readonly<Record<string, string>> = {
  strict: 'no clause, our choice',
  eu: 'ePrivacy directive art. 5(3)',
  fr: 'CNIL guidelines 2020-091',
  it: 'Codice art. 122',
  de: 'TDDDG § 25',
  uk: 'PECR reg. 6, Data (Use and Access) Act 2025',
  ch: 'Telecommunications Act art. 45c(b)',
  'us-ca': 'CCPA § 1798.120',
  'us-optout': 'privacy acts of 18 states',
  br: 'LGPD art. 7 I and 8',
  qc: 'Law 25 s. 8.1',
  tr: 'KVKK art. 5',
  ru: '152-FZ art. 9(1)',
  az: 'Law 998-IIIQ art. 8',
}
