import type { Regime, Sources } from './regime.ts'

/** Turkey. */
export const tr: Regime = {
  id: 'tr',
  modes: { '*': 'opt-in' },
  lasts: 'P6M',
  longest: 'P12M',
  pause: 'P6M',
  gpc: 'heeded',
  required: [],
  advised: [
    'policy',
    'data',
    'legalBasis',
    'recipients',
    'cookieDurations',
    'countries',
  ],
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
}

export const sources: Sources = {
  modes:
    'Law 6698 (KVKK) art. 5 [K]; authority’s guide on cookies, 20 June 2022: prior explicit consent, except to transmit or for a service that was asked for',
  lasts: 'no clause: our choice, as EU good practice',
  longest: 'no clause: our choice, as in the EU',
  pause: 'no clause: our choice, as EU good practice',
  gpc: 'no clause: our choice. It denies what it can deny',
  required: 'no clause: our choice. What is missing is warned of',
  advised:
    'KVKK art. 10: controller, purposes, recipients, legal basis; art. 9: transfers abroad need a basis of their own [K]',
  firstLayer:
    'KVKK guide, 20 June 2022: accepting, refusing and managing are alike; the clarification is a text of its own, behind the policy’s link',
  secondLayer:
    'KVKK guide, 20 June 2022: accepting and refusing are alike. The rest as in the EU',
  longestCookie: 'left out: no clause known',
  longestRetention: 'left out: no clause known',
  home: 'left out: KVKK art. 9 has grounds for transfers besides consent [K]',
}
