import type { Regime, Sources, Terms } from './regime.ts'

/** For a visitor whose region is not known: the strictest of all in each. */
export const strict: Terms = {
  id: 'strict',
  modes: { '*': 'opt-in' },
  lasts: 'P6M',
  longest: 'P12M',
  pause: 'P6M',
  gpc: 'binding',
}

/** Apart, as nothing that runs on an ordinary page needs the rest. */
export const strictRegime: Regime = {
  ...strict,
  required: [],
  advised: [
    'controllerAddress',
    'policy',
    'data',
    'legalBasis',
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
  longestCookie: 'P13M',
  longestRetention: 'P25M',
}

export const sources: Sources = {
  modes: 'no clause: our choice. As ePrivacy directive 2002/58/EC art. 5(3)',
  lasts: 'no clause: our choice. As CNIL recommendation 2020-092 §39',
  longest: 'no clause: our choice. The shortest of all regimes',
  pause:
    'no clause: our choice. As Garante 10 June 2021 n. 231; California alone has longer, and is asked for what runs until an objection',
  gpc: 'no clause: our choice. The visitor may be in California: 11 CCR § 7025',
  required:
    'no clause: our choice. A site that names nobody’s law must not be refused under one of them',
  advised: 'no clause: our choice. What any regime requires or advises',
  firstLayer: 'no clause: our choice. What any regime has there',
  secondLayer: 'no clause: our choice. What any regime has there',
  longestCookie: 'no clause: our choice. As France',
  longestRetention: 'no clause: our choice. As France',
  home: 'left out: where the country is not known, no other one is foreign to it',
}
