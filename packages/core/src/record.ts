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
  /** From when it is to be judged anew before it holds, milliseconds since 1970. */
  readonly until: number
  /** What is to be asked though it has an answer, which holds meanwhile. */
  readonly open: readonly string[]
  /** When the answers run out: `ends.ts`. */
  readonly ends: string
  /** Signals that the last decision knew of, with a `~` between them. */
  readonly signals: string
}

/** Raised when an older reader would misread what is written. */
const SCHEMA = 2

const DAY = 86_400_000

/** What is written, in this order: numbers, then texts, then lists. */
const NAMES =
  'schema,time,until,subject,notice,version,regime,ends,signals,granted,denied,open'.split(
    ',',
  )

/**
 * Writes a record in characters that a cookie takes as they are. The last
 * field lets a reader tell a cut or edited record from a whole one.
 */
export function encodeRecord(record: ConsentRecord): string {
  const members: Readonly<Record<string, unknown>> = {
    ...record,
    schema: SCHEMA,
  }
  const text = NAMES.map((name) => [members[name]].flat().join('~')).join('!')
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
  const { schema, ...record } = Object.fromEntries(
    NAMES.map((name, i) => {
      const field = fields[i] ?? ''
      if (i < 3) return [name, Number(field)]
      return [name, i < 9 ? field : field.split('~').filter(Boolean)]
    }),
  )
  return check === fingerprint(fields.join('!')) &&
    fields.length === NAMES.length &&
    schema === SCHEMA &&
    record.time < now + DAY
    ? record
    : undefined
}
