import { sha256 } from './sha-256.ts'

/** What the browser keeps of the current choices. */
export interface ConsentRecord {
  /** Random, per browser and site; made at the first decision. */
  readonly subject: string
  /** When the last decision was made, milliseconds since 1970. */
  readonly time: number
  /** SHA-256 of the notice that was shown. */
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

function checksum(fields: string): string {
  return sha256(fields).slice(0, 8)
}

/**
 * Writes a record in characters that a cookie takes as they are. The last
 * field lets a reader tell a cut or edited record from a whole one.
 */
export function encodeRecord(record: ConsentRecord): string {
  const fields = [
    SCHEMA,
    record.subject,
    record.time.toString(36),
    record.notice,
    record.version,
    record.regime,
    record.granted.join('~'),
    record.denied.join('~'),
  ].join('!')
  return `${fields}!${checksum(fields)}`
}

/**
 * Reads a record; anything cut, edited, of another schema or from more than a
 * day ahead is no record.
 */
export function decodeRecord(
  text: string,
  now: number,
): ConsentRecord | undefined {
  const end = text.lastIndexOf('!')
  const fields = text.slice(0, Math.max(end, 0))
  const [
    schema,
    subject,
    time,
    notice,
    version,
    regime,
    granted,
    denied,
    more,
  ] = fields.split('!')
  if (
    schema !== SCHEMA ||
    denied === undefined ||
    more !== undefined ||
    text.slice(end + 1) !== checksum(fields)
  )
    return undefined
  const milliseconds = parseInt(time!, 36)
  if (!(milliseconds < now + DAY)) return undefined
  return {
    subject: subject!,
    time: milliseconds,
    notice: notice!,
    version: version!,
    regime: regime!,
    granted: granted!.split('~').filter(Boolean),
    denied: denied.split('~').filter(Boolean),
  }
}
