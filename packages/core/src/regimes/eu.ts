import type { Regime, Sources } from './regime.ts'

/** European Union and European Economic Area. */
export const eu: Regime = {
  id: 'eu',
  modes: { '*': 'opt-in' },
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
    'ePrivacy directive 2002/58/EC art. 5(3); GDPR art. 4(11) and 7; CJEU C-673/17 Planet49',
  lasts:
    'no clause sets a number: EDPB guidelines 05/2020 §§110–111 ask for fitting intervals. Six months are good practice, as in France',
  longest:
    'no clause sets a number: our choice, a year, under EDPB guidelines 05/2020 §§110–111',
  pause:
    'no clause in force: EDPB guidelines 03/2022 (continuous prompting) forbid nagging; the Digital Omnibus, COM(2025) 837 art. 88a, proposes six months',
  gpc: 'no authority has called the signal binding; GDPR art. 21 is the argument for heeding it',
  required: 'no clause: our choice. What is missing is warned of',
  advised:
    'EDPB guidelines 05/2020 §64; Planet49 §§75–81 (duration of cookies, access of third parties); GDPR art. 13(1)(e), (f) and 13(2)(a) [K]',
  firstLayer:
    'Cookie Banner Taskforce report, 17 January 2023, §§8 and 14 (reject); EDPB guidelines 05/2020 §64 (controller, purposes, withdrawal)',
  secondLayer:
    'Cookie Banner Taskforce report §§8 and 14 (reject), §§32–35 (withdrawal); EDPB guidelines 05/2020 §§42–44 (each purpose)',
  longestCookie: 'left out: no clause sets a number',
  longestRetention:
    'left out: GDPR art. 5(1)(e) sets no number, only as long as needed [K]',
  home: 'left out: GDPR chapter V has grounds for transfers besides consent [K]',
}
