import type { Regime, Sources } from './regime.ts'

/** United Kingdom. */
export const uk: Regime = {
  id: 'uk',
  modes: { exempt: 'notice-only', '*': 'opt-in' },
  lasts: 'P6M',
  longest: 'P12M',
  pause: 'P6M',
  gpc: 'heeded',
  required: [],
  advised: [
    'policy',
    'data',
    'recipients',
    'retention',
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
    'PECR reg. 6, with the exceptions of the Data (Use and Access) Act 2025: own statistics and appearance, told and with a simple way to object; ICO guidance on storage and access technologies, 29 April 2026',
  lasts: 'no clause: our choice, as EU good practice',
  longest: 'no clause: our choice, as in the EU',
  pause: 'no clause: our choice, as EU good practice',
  gpc: 'no clause: our choice. It denies what it can deny',
  required: 'no clause: our choice. What is missing is warned of',
  advised:
    'UK GDPR art. 13; PECR reg. 6(2)(a): clear and comprehensive information [K]',
  firstLayer:
    'ICO guidance, 29 April 2026: rejecting all is as easy as accepting all. The rest as in the EU',
  secondLayer:
    'ICO guidance, 29 April 2026; what is exempt is listed with a switch of its own. The rest as in the EU',
  longestCookie: 'left out: no clause known',
  longestRetention: 'left out: UK GDPR art. 5(1)(e) sets no number [K]',
  home: 'left out: no clause known',
}
