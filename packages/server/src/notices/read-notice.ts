import { canonicalJson, receiptSchema, sha256 } from '@assent/receipts'
import { z } from '@hono/zod-openapi'
import { Refusal } from '../refusal.ts'
import type { NoticeRow } from '../store/tables.ts'

/** In place of a version, what is told of built-in texts. */
const TEXTS = 'texts'

/** A notice that may be kept. */
export type Notice = Omit<NoticeRow, 'added'>

const { ver } = receiptSchema.properties.notice.properties

/**
 * So much of it as the server needs to know that it is one; or the built-in
 * texts of Assent, by language, that notices name by their hash.
 */
const schema = z.union([
  z.looseObject({
    version: z.string().regex(new RegExp(ver.pattern)),
    purposes: z.array(z.looseObject({ id: z.string() })),
  }),
  z
    .record(
      z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
      z.record(z.string(), z.string()),
    )
    .refine((texts) => 'en' in texts)
    .transform(() => ({ version: TEXTS })),
])

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body is not JSON.')
  }
}

function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text
  } catch {
    // Nested so deeply that the stack does not hold it.
    return false
  }
}

/**
 * Reads a notice. Its hash is that of the text, and so the one that receipts
 * name only where the text is in canonical form.
 *
 * @throws {Refusal} when it is none, or in another form
 */
export function readNotice(text: string): Notice {
  const value = parse(text)
  const { error, data } = schema.safeParse(value)
  if (error) {
    const faults = error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    )
    throw new Refusal(422, 'Not a notice.', faults.slice(0, 20))
  }
  if (!isCanonical(value, text))
    throw new Refusal(
      422,
      'Not in canonical form (RFC 8785): no spaces between members, names in alphabetical order, UTF-8 without a mark in front. `assent-server notices write FILE` writes a configuration so.',
    )
  return { hash: sha256(text), version: data.version, body: text }
}
