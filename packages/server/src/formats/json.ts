import { receiptSchema } from '@assent/receipts'
import { z } from '@hono/zod-openapi'
import type { ReceiptRow } from '../store/tables.ts'
import type { Format } from './format.ts'

/** A receipt with what the server knows of it; null once it is erased. */
export interface Entry {
  id: string
  seq: number
  prev: string | null
  twins: string[]
  hash: string
  received: string
  erased: string | null
  receipt: Record<string, unknown> | null
}

/** The same for OpenAPI. */
export const entrySchema: z.ZodType<Entry> = z
  .object({
    id: z.uuid(),
    seq: z.int(),
    prev: z.string().nullable(),
    twins: z.array(z.string()),
    hash: z.string(),
    received: z.iso.datetime(),
    erased: z.iso.datetime().nullable(),
    receipt: z
      .record(z.string(), z.unknown())
      .nullable()
      .openapi({ description: receiptSchema.title }),
  })
  .openapi('Entry')

/** How a receipt is shown as JSON. */
export function entryOf(row: ReceiptRow): Entry {
  const { id, seq, prev, twins, hash, received, erased, body } = row
  return {
    id,
    seq,
    prev,
    twins: twins?.split(' ') ?? [],
    hash,
    received: new Date(received).toISOString(),
    erased: erased === null ? null : new Date(erased).toISOString(),
    receipt: body === null ? null : JSON.parse(body),
  }
}

/** An array of receipts, each as it was sent, with hash and time of arrival. */
export const json: Format = {
  type: 'application/json',
  head: '[',
  tail: ']\n',
  between: ',\n',
  write: (row) => JSON.stringify(entryOf(row)),
}
