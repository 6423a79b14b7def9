import type { Regime, Sources } from './regime.ts'

/** Russia. */
export const ru: Regime = {
  id: 'ru',
  modes: { '*': 'opt-in' },
  lasts: 'P6M',
  longest: 'P12M',
  pause: 'P6M',
  gpc: 'heeded',
  required: [],
  advised: [
    'controllerAddress',
    'policy',
    'data',
    'recipients',
    'retention',
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
  home: 'RU',
}

export const sources: Sources = {
  modes:
    '152-FZ art. 6(1)1 [K] and 9(1), as of 156-FZ, in force since 1 September 2025: consent, in a text of its own. That cookies are personal data is the view of Roskomnadzor [K]',
  lasts:
    'no clause sets a number: 152-FZ art. 9(4)8 wants the term to be told [K]. Our choice, as EU good practice',
  longest: 'no clause: our choice, as in the EU',
  pause: 'no clause: our choice, as EU good practice',
  gpc: 'no clause: our choice. It denies what it can deny',
  required: 'no clause: our choice. What is missing is warned of',
  advised:
    '152-FZ art. 9(4): operator and address, data, recipients, term; art. 18.1(2): policy [K]',
  firstLayer:
    '152-FZ art. 9(1): consent is free and stands alone. Rejecting beside accepting: our choice, as in the EU',
  secondLayer:
    '152-FZ art. 9(2): consent can be taken back [K]. The rest as in the EU',
  longestCookie: 'left out: no clause known',
  longestRetention: 'left out: no clause known',
  home: '152-FZ art. 18(5), as of 23-FZ, in force since 1 July 2025: data of Russians is not collected by databases abroad. That a consent of its own lets a service in is our choice; the law has few exceptions',
}
