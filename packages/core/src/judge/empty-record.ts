import type { ConsentRecord } from '../record.ts'

/** What is held in memory for somebody who has decided nothing. */
export const emptyRecord: ConsentRecord = {
  time: 0,
  until: 0,
  granted: [],
  denied: [],
  open: [],
  about: [],
}
