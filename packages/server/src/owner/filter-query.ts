import { z } from '@hono/zod-openapi'
import type { Filter } from '../store/select-receipts.ts'

const time = z.union([z.iso.date(), z.iso.datetime()])

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
  site: z.string().max(253).optional(),
  notice: z.string().max(43).optional(),
  purpose: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/)
    .optional(),
  choice: z.enum(['granted', 'denied']).optional(),
  kind: z.enum(['given', 'partial', 'refused', 'withdrawn']).optional(),
  subject: z.string().max(22).optional(),
  id: z.string().max(36).optional(),
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
