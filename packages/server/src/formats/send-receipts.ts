import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import type { LiveRow } from '../store/tables.ts'
import { formats, writeReceipts, type FormatName } from './write-receipts.ts'

/** Answers with receipts as a file, however many they are. */
export function sendReceipts(
  c: Context,
  name: FormatName,
  pages: AsyncIterable<readonly LiveRow[]>,
): Response {
  c.header('content-type', formats[name].type)
  c.header('content-disposition', `attachment; filename="receipts.${name}"`)
  c.header('cache-control', 'no-store')
  return stream(c, async (out) => {
    for await (const text of writeReceipts(formats[name], pages)) {
      // Whoever hung up needs no more pages.
      if (out.aborted) return
      await out.write(text)
    }
  })
}
