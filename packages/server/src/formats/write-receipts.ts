import { z } from '@hono/zod-openapi'
import type { LiveRow } from '../store/tables.ts'
import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { jsonLd } from './json-ld.ts'
import { json } from './json.ts'

/** By the name that a caller asks for. */
export const formats: { readonly [Name in FormatName]: Format } = {
  json,
  csv,
  jsonld: jsonLd,
}

/** How receipts can be had. */
export type FormatName = 'json' | 'csv' | 'jsonld'

/** The query that names a format. */
export const formatSchema: z.ZodType<FormatName> = z.enum([
  'json',
  'csv',
  'jsonld',
])

/** An answer in any of the formats, for OpenAPI. */
export const written: {
  description: string
  content: Record<string, { schema: { type: 'string' | 'array' | 'object' } }>
} = {
  description: 'The receipts, as a file.',
  content: {
    'application/json': { schema: { type: 'array' } },
    'text/csv': { schema: { type: 'string' } },
    'application/ld+json': { schema: { type: 'object' } },
  },
}

/** Writes receipts down page by page, so that any number fits in memory. */
export async function* writeReceipts(
  { head, tail, between, write }: Format,
  pages: AsyncIterable<readonly LiveRow[]>,
): AsyncGenerator<string> {
  yield head
  let isFirst = true
  for await (const page of pages) {
    const text = page.map(write).join(between)
    yield isFirst ? text : between + text
    isFirst = false
  }
  yield tail
}
