import { z } from '@hono/zod-openapi'

/** What every refusal says. */
export interface Problem {
  error: string
  /** What is wrong, and where. */
  faults?: string[] | undefined
}

interface Refused {
  description: string
  content: { 'application/json': { schema: z.ZodType<Problem> } }
}

const problem = z
  .object({ error: z.string(), faults: z.array(z.string()).optional() })
  .openapi('Problem')

/** Describes one way in which a request is refused. */
export function refused(description: string): Refused {
  return { description, content: { 'application/json': { schema: problem } } }
}

const common = {
  422: refused('Not what this address takes.'),
  429: refused('Too many requests from this address.'),
}

type Refusals = Record<401 | 403 | 422 | 429, Refused>

/** How a request without the proof of a receipt is refused. */
export const visitorRefusals: Refusals = {
  ...common,
  401: refused('Not the id and the subject of a receipt.'),
  403: refused('The origin is not allowed.'),
}

/** How a request without a fitting token is refused. */
export const ownerRefusals: Refusals = {
  ...common,
  401: refused('No valid token.'),
  403: refused('The token lacks the role.'),
}
