import { en as preferencesEn } from '../preferences/en.ts'
import { commonEn } from '../common-en.ts'
import type { TableMessages } from '../messages.ts'

export const en: TableMessages = {
  ...commonEn,
  ...preferencesEn,
  purposes: 'Purposes',
  purpose: 'Purpose',
  service: 'Service',
  name: 'Name',
  kind: 'Kind',
  cookie: 'Cookie',
  storageKey: 'Web storage',
  setBy: 'Set by',
  use: 'What for',
}
