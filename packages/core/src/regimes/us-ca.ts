import type { Regime, Sources } from './regime.ts'

/** California. */
export const usCa: Regime = {
  id: 'us-ca',
  modes: { '*': 'opt-out' },
  lasts: 'P12M',
  longest: 'P12M',
  pause: 'P12M',
  gpc: 'binding',
  required: [],
  advised: ['policy', 'data', 'recipients', 'retention'],
  firstLayer: [
    'accept',
    'reject',
    'settings',
    'controller',
    'purposes',
    'policy',
    'signal',
  ],
  secondLayer: [
    'accept',
    'reject',
    'controller',
    'purposes',
    'services',
    'policy',
    'withdraw',
    'signal',
  ],
}

export const sources: Sources = {
  modes:
    'CCPA, Civil Code § 1798.120 [K]: sale and sharing run until an opt-out. Sensitive data is a purpose that is separate, and so opt-in',
  lasts: 'no clause: our choice, as the pause',
  longest: 'no clause: our choice, as the pause',
  pause: 'CCPA, Civil Code § 1798.135(c)(4): twelve months [K]',
  gpc: '11 CCR § 7025: https://www.law.cornell.edu/regulations/california/11-CCR-7025',
  required: 'no clause: our choice. What is missing is warned of',
  advised:
    'CCPA, Civil Code § 1798.100(a): categories, purposes, retention; § 1798.130(a)(5): policy [K]',
  firstLayer:
    '11 CCR § 7004: choices are symmetrical, so accepting all stands beside declining all; § 7025(c)(6): whether the signal was processed, shown since 1 January 2026. The rest is our choice',
  secondLayer:
    '11 CCR § 7004 and § 7025(c)(6), as on the first layer. The rest is our choice',
  longestCookie: 'left out: no clause known',
  longestRetention:
    'left out: CCPA, Civil Code § 1798.100(a)(3) sets no number, only as long as needed [K]',
  home: 'left out: no clause known',
}
