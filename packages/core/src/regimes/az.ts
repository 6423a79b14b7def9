import type { Regime, Sources } from './regime.ts'

/** Azerbaijan. */
export const az: Regime = {
  id: 'az',
  modes: { '*': 'opt-in' },
  lasts: 'P6M',
  longest: 'P12M',
  pause: 'P6M',
  gpc: 'heeded',
  required: [
    'controllerAddress',
    'policy',
    'data',
    'legalBasis',
    'recipients',
    'retention',
    'countries',
  ],
  advised: ['cookieDurations'],
  firstLayer: [
    'accept',
    'reject',
    'settings',
    'controller',
    'purposes',
    'policy',
    'withdraw',
  ],
  secondLayer: [
    'accept',
    'reject',
    'controller',
    'purposes',
    'services',
    'policy',
    'withdraw',
  ],
  home: 'AZ',
}

export const sources: Sources = {
  modes:
    'Law 998-IIIQ art. 8 and 9.6.1 (all of it read in documents that cite it): frameworks.e-qanun.az/19/f_19675.html',
  lasts:
    'no clause sets a number: art. 8 wants the term to be told. Our choice, as EU good practice',
  longest: 'no clause: our choice, as in the EU',
  pause: 'no clause: our choice, as EU good practice',
  gpc: 'no clause: our choice. It denies what it can deny',
  required:
    'art. 8, the six items of a consent: who asks (controllerAddress), the data (data), until when and how it is destroyed (retention); the subject, the purpose, the term and the withdrawal are always told. Art. 11.2: legal basis (legalBasis), users (recipients), rights (policy). Art. 14: transfers (countries). Operations on the data and the level of protection have no option of their own: a description has to tell them',
  advised: 'no clause: our choice, as in the EU',
  firstLayer:
    'art. 8: who asks, purposes, how to withdraw; art. 11.2: told before it is collected. Rejecting beside accepting: our choice, as in the EU',
  secondLayer:
    'art. 7 and 8: withdrawal, and demanding that processing stops. The rest as in the EU',
  longestCookie: 'left out: no clause about cookies',
  longestRetention: 'left out: no clause known',
  home: 'art. 14.2 and 14.3: a transfer to where protection is less needs consent; that it is a consent of its own is what practitioners advise',
}
