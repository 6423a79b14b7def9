import { fingerprint } from './fingerprint.ts'

/** What the browser keeps of the current choices. */
export interface ConsentRecord {
  /** When the last decision was made, milliseconds since 1970. */
  readonly time: number
  /** From when it does not hold without being judged anew, likewise. */
  readonly until: number
  /** Purposes, and services that differ from their purpose. */
  readonly granted: readonly string[]
  /** Likewise. A purpose in neither list has not been answered. */
  readonly denied: readonly string[]
  /** What is to be asked though it has an answer, which holds meanwhile. */
  readonly open: readonly string[]
  /** What only those read who judge or decide: `about.ts`. */
  readonly about: readonly string[]
}

/** Raised when an older reader would misread what is written. */
const SCHEMA = '2'

const DAY = 86_400_000

/**
 * Writes a record in characters that a cookie takes as they are. The last
 * field lets a reader tell a cut or edited record from a whole one.
 */
export function encodeRecord(record: ConsentRecord): string {
  const { time, until, granted, denied, open, about } = record
  const lists = [granted, denied, open].map((list) => list.join('~'))
  const text = [SCHEMA, time, until, ...lists, ...about].join('!')
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
  const [schema, time, until, granted, denied, open, ...about] = fields
  const isWhole =
    check === fingerprint(fields.join('!')) && fields.length === 12
  if (!isWhole || schema !== SCHEMA || !(+time! < now + DAY)) return undefined
  const list = (ids = ''): string[] => ids.split('~').filter((id) => id)
  return {
    time: +time!,
    until: +until!,
    granted: list(granted),
    denied: list(denied),
    open: list(open),
    about,
  }
}
