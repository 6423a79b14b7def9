import type { Regime, Sources } from './regime.ts'

/** Quebec. */
export const qc: Regime = {
  id: 'qc',
  modes: { '*': 'opt-in' },
  lasts: 'P6M',
  longest: 'P12M',
  pause: 'P6M',
  gpc: 'heeded',
  required: [],
  advised: ['policy', 'data', 'recipients', 'retention', 'countries'],
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
    'Act respecting the protection of personal information in the private sector (CQLR c. P-39.1, Law 25) s. 8.1: what identifies, locates or profiles is off until somebody activates it; s. 14: consent for each purpose',
  lasts:
    'no clause sets a number: s. 14 lets consent last as long as its purpose needs [K]. Our choice, as EU good practice',
  longest: 'no clause: our choice, as in the EU',
  pause: 'no clause: our choice, as EU good practice',
  gpc: 'no clause: our choice. It denies what it can deny',
  required: 'no clause: our choice. What is missing is warned of',
  advised:
    's. 8: purposes, means, rights, third parties, transfers outside Quebec; on request the categories and how long they are kept [K]',
  firstLayer:
    's. 8.1: told of the technology, and how to activate it. Rejecting beside accepting: our choice, as in the EU',
  secondLayer:
    's. 14: asked for each purpose separately. The rest as in the EU',
  longestCookie: 'left out: no clause known',
  longestRetention: 'left out: s. 23 sets no number [K]',
  home: 'left out: no clause known',
}
