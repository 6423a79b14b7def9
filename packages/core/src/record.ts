import { fingerprint } from './fingerprint.ts'

/** What the browser keeps of the current choices. */
export interface ConsentRecord {
  /** Random, per browser and site; made at the first decision. */
  readonly subject: string
  /** When the last decision was made, milliseconds since 1970. */
  readonly time: number
  /** Fingerprint of the notice that was shown. */
  readonly notice: string
  readonly version: string
  readonly regime: string
  /** Purposes, and services that differ from their purpose. */
  readonly granted: readonly string[]
  /** Likewise. A purpose in neither list has not been answered. */
  readonly denied: readonly string[]
}

/** Raised when an older reader would misread what is written. */
const SCHEMA = '1'

const DAY = 86_400_000

/**
 * Writes a record in characters that a cookie takes as they are. The last
 * field lets a reader tell a cut or edited record from a whole one.
 */
export function encodeRecord(record: ConsentRecord): string {
  const { subject, time, notice, version, regime, granted, denied } = record
  const lists = [granted, denied].map((list) => list.join('~'))
  const fields = [SCHEMA, subject, time, notice, version, regime, ...lists]
  const text = fields.join('!')
  return `${text}!${fingerprint(text)}`
}

/**
 * Reads a record; anything cut, edited, of another schema or from more than a
 * day ahead is no record.
 */
export function decodeRecord(
  text: string,
  now: number,
): ConsentRecord | undefined {
  const fields = text.split('!')
  const check = fields.pop()
  const [schema, subject, time, notice, version, regime, granted, denied] =
    fields
  const isWhole = check === fingerprint(fields.join('!')) && fields.length === 8
  if (!isWhole || schema !== SCHEMA || !(Number(time) < now + DAY))
    return undefined
  const list = (ids: string): string[] => ids.split('~').filter(Boolean)
  return {
    subject: subject!,
    time: Number(time),
    notice: notice!,
    version: version!,
    regime: regime!,
    granted: list(granted!),
    denied: list(denied!),
  }
}
