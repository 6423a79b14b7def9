import { writeAbout } from '../about.ts'
import { fingerprint } from '../fingerprint.ts'
import type { ConsentRecord } from '../record.ts'
import { encodeEnds } from '../ends.ts'

const DAY = 86_400_000

/** Schema 1 named no end: every choice lasted so long. */
const LASTED = 182 * DAY

/** Reads a record as it was written before version 0.2, in schema 1. */
export function readEarlier(
  text: string,
  now: number,
): ConsentRecord | undefined {
  const fields = text.split('!')
  const check = fields.pop()
  const [schema, subject, time, notice, version, regime, ...lists] = fields
  const isWhole = check === fingerprint(fields.join('!')) && lists.length === 2
  const made = Number(time)
  if (!isWhole || schema !== '1' || !(made < now + DAY)) return undefined
  const [granted, denied] = lists.map((list) => list.split('~').filter(Boolean))
  const until = made + LASTED
  return {
    time: made,
    until,
    granted: granted!,
    denied: denied!,
    open: [],
    about: writeAbout({
      subject: subject!,
      notice: notice!,
      version: version!,
      regime: regime!,
      ends: encodeEnds(new Map([['', until]]), []),
      signals: '',
    }),
  }
}
