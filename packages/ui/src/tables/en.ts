import { en as preferencesEn } from '../preferences/en.ts'
import { commonEn } from '../common-en.ts'
import type {
  CommonMessages,
  PreferencesMessages,
  TableMessages,
} from '../messages.ts'

/** What only tables say: in a language file of its own. */
export const tableTexts: Omit<
  TableMessages,
  keyof CommonMessages | keyof PreferencesMessages
> = {
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

export const en: TableMessages = {
  ...commonEn,
  ...preferencesEn,
  ...tableTexts,
}
