import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Environment } from '../options/read-options.ts'

/** Where a command is given: what it reads its settings from and writes to. */
export interface Shell {
  readonly env: Environment
  readonly out: Writable
}

/** Writes, no faster than it is read. */
export function print(
  { out }: Shell,
  text: string | AsyncIterable<string>,
): Promise<void> {
  const source = typeof text === 'string' ? [text] : text
  return pipeline(Readable.from(source), out, { end: false })
}
