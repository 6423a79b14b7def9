import { z } from '@hono/zod-openapi'
import type { Filter } from '../store/select-receipts.ts'

const time = z.union([z.iso.date(), z.iso.datetime()])

/** A host, as receipts name their site. */
export const siteName: z.ZodType<string> = z
  .string()
  .regex(/^[A-Za-z0-9.:[\]-]{1,253}$/)

/** The queries by which an owner says which receipts are meant. */
export const filterShape: {
  from: z.ZodType<string | undefined>
  to: z.ZodType<string | undefined>
  site: z.ZodType<string | undefined>
  notice: z.ZodType<string | undefined>
  purpose: z.ZodType<string | undefined>
  choice: z.ZodType<Filter['choice']>
  kind: z.ZodType<Filter['kind']>
  subject: z.ZodType<string | undefined>
  id: z.ZodType<string | undefined>
} = {
  from: time.optional(),
  to: time.optional(),
  site: siteName.optional(),
  notice: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  purpose: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/)
    .optional(),
  choice: z.enum(['granted', 'denied']).optional(),
  kind: z.enum(['given', 'partial', 'refused', 'withdrawn']).optional(),
  subject: z
    .string()
    .regex(/^[\w-]{22}$/)
    .optional(),
  id: z.uuid().optional(),
}

type Query = {
  [Name in keyof typeof filterShape]?: z.infer<(typeof filterShape)[Name]>
}

function parse(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}

/** Reads them. Days begin at midnight UTC. */
export function filterOf({ from, to, ...rest }: Query): Filter {
  return { ...rest, from: parse(from), to: parse(to) }
}
