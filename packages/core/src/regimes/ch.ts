import type { Regime, Sources } from './regime.ts'

/** Switzerland. */
export const ch: Regime = {
  id: 'ch',
  modes: {
    functional: 'opt-out',
    analytics: 'opt-out',
    marketing: 'opt-in',
    '*': 'opt-in',
  },
  lasts: 'P6M',
  longest: 'P12M',
  pause: 'P6M',
  gpc: 'heeded',
  required: [],
  advised: ['policy', 'data', 'recipients', 'countries'],
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
    'Telecommunications Act art. 45c(b): tell, and let people refuse; FADP art. 6(7) [K]: explicit consent for sensitive data and high-risk profiling; FDPIC guide on cookies, 22 January 2025, revised 6 October 2025. What a site calls its own is opt-in by our choice',
  lasts: 'no clause: our choice, as EU good practice',
  longest: 'no clause: our choice, as in the EU',
  pause: 'no clause: our choice, as EU good practice',
  gpc: 'no clause: our choice. It denies what it can deny',
  required: 'no clause: our choice. What is missing is warned of',
  advised: 'FADP art. 19: controller, purposes, recipients, countries [K]',
  firstLayer:
    'FDPIC guide, 22 January 2025: accepting and refusing are equally easy. The rest as in the EU',
  secondLayer:
    'FDPIC guide, 22 January 2025: an objection is always possible. The rest as in the EU',
  longestCookie: 'left out: no clause known',
  longestRetention: 'left out: no clause known',
  home: 'left out: no clause known',
}
