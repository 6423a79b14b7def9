import { receiptSchema } from '@assent/receipts'
import { z } from '@hono/zod-openapi'
import type { Filter } from '../store/select-receipts.ts'

const time = z.union([z.iso.date(), z.iso.datetime()])

const { kind } = receiptSchema.properties.event.properties

/** An id, as purposes, regimes and signals have one. */
const name = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)

/** The queries by which an owner says which receipts are meant. */
export const filterShape: {
  from: z.ZodType<string | undefined>
  to: z.ZodType<string | undefined>
  site: z.ZodType<string | undefined>
  notice: z.ZodType<string | undefined>
  purpose: z.ZodType<string | undefined>
  choice: z.ZodType<Filter['choice']>
  kind: z.ZodType<Filter['kind']>
  regime: z.ZodType<string | undefined>
  jurisdiction: z.ZodType<string | undefined>
  signal: z.ZodType<string | undefined>
  subject: z.ZodType<string | undefined>
  id: z.ZodType<string | undefined>
} = {
  from: time.optional(),
  to: time.optional(),
  site: z
    .string()
    .regex(/^[A-Za-z0-9.:[\]-]{1,253}$/)
    .optional(),
  notice: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  purpose: name.optional(),
  choice: z.enum(['granted', 'denied']).optional(),
  kind: z.enum(kind.enum).optional(),
  regime: name.optional(),
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
    .optional(),
  signal: name.optional(),
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
