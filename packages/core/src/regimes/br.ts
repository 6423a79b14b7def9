import type { Regime, Sources } from './regime.ts'

/** Brazil. */
export const br: Regime = {
  id: 'br',
  modes: { '*': 'opt-in' },
  lasts: 'P6M',
  longest: 'P12M',
  pause: 'P6M',
  gpc: 'heeded',
  required: [],
  advised: ['policy', 'data', 'legalBasis', 'recipients', 'retention'],
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
    'LGPD art. 7 I [K] and 8; ANPD guide on cookies, 18 October 2022 (not binding): what rests on consent is off by default',
  lasts: 'no clause: our choice, as EU good practice',
  longest: 'no clause: our choice, as in the EU',
  pause: 'no clause: our choice, as EU good practice',
  gpc: 'no clause: our choice. It denies what it can deny',
  required: 'no clause: our choice. What is missing is warned of',
  advised:
    'ANPD guide: categories with their legal bases; LGPD art. 9: purpose, duration, controller, sharing [K]',
  firstLayer:
    'ANPD guide: a button to reject all that is not necessary, easily seen. The rest as in the EU',
  secondLayer:
    'ANPD guide: each category with its legal basis, in a panel of the site’s own; LGPD art. 8 §5: taken back at any time',
  longestCookie: 'left out: no clause known',
  longestRetention: 'left out: LGPD art. 15 and 16 set no number [K]',
  home: 'left out: no clause known',
}
