import type { ConsentRecord } from '../record.ts'

/** What is held in memory for somebody who has decided nothing. */
export function emptyRecord(regime: string): ConsentRecord {
  return {
    subject: '',
    time: 0,
    notice: '',
    version: '',
    regime,
    granted: [],
    denied: [],
    open: [],
    until: 0,
    ends: '',
    signals: '',
  }
}
