import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes to the standard output, no faster than it is read. */
export function print(text: string | AsyncIterable<string>): Promise<void> {
  const source = typeof text === 'string' ? [text] : text
  return pipeline(Readable.from(source), process.stdout, { end: false })
}
