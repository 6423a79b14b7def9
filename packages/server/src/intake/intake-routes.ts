import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { receiptSchema } from '@assent/receipts'
import { createRoutes, type Env } from '../http/create-routes.ts'
import { refused } from '../http/describe.ts'
import { limitBody } from '../http/limit-body.ts'
import type { Origins } from '../http/origins.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { checkSites } from './check-sites.ts'
import { createIntake, type Put } from './create-intake.ts'
import { insertReceipts } from './insert-receipts.ts'
import { readReceipts } from './read-receipts.ts'
import { rowOf } from './row-of.ts'

const results = z.object({
  results: z.array(
    z.object({
      id: z.uuid(),
      outcome: z.enum(['stored', 'known', 'conflict']),
    }),
  ),
})

const { $schema: _, $id: __, ...receipt } = receiptSchema
const body = { schema: { anyOf: [receipt, { type: 'array', items: receipt }] } }
const answer = { 'application/json': { schema: results } }

const post = createRoute({
  method: 'post',
  path: '/v1/receipts',
  tags: ['visitor'],
  summary: 'Store a receipt, or up to 100',
  request: {
    body: {
      required: true,
      content: {
        'application/json': body as object,
        'text/plain': body as object,
      },
    },
  },
  responses: {
    200: { description: 'All were known.', content: answer },
    201: {
      description: 'At least one is new, and on the disk.',
      content: answer,
    },
    400: refused('The body is not JSON.'),
    403: refused('The origin, or the site, is not one that is served here.'),
    409: {
      description: 'An id is taken by another receipt. The rest is stored.',
      content: answer,
    },
    413: refused('The body is too large.'),
    415: refused('Neither text/plain nor application/json.'),
    422: refused('Not by the schema. Nothing is stored.'),
    429: refused('Too many requests from this address.'),
    503: refused('Not stored. Send it again.'),
  },
})

const schema = createRoute({
  method: 'get',
  path: '/v1/receipts/schema',
  tags: ['visitor'],
  summary: 'The JSON Schema of a receipt',
  responses: {
    200: {
      description: 'Draft 2020-12.',
      content: { 'application/schema+json': { schema: z.object({}) } },
    },
  },
})

const statusOf = { stored: 201, known: 200, conflict: 409 } as const

/** What the intake lets in. */
export interface IntakeOptions {
  readonly origins: Origins
  /** Bytes in a body. */
  readonly maxBody: number
}

function createPut({ db, announce, meter, log }: Parts): Put {
  const put = createIntake(async (rows) => {
    meter?.group(rows.length)
    try {
      return await insertReceipts(db, rows, announce)
    } catch (error) {
      log.error({ error: String(error), rows: rows.length }, 'not stored')
      throw error
    }
  })
  return (rows) =>
    put(rows).catch(() => {
      const headers = { 'retry-after': '5' }
      throw new Refusal(503, 'Not stored. Send it again.', [], headers)
    })
}

/** `POST /v1/receipts`, and what it takes. */
export function intakeRoutes(
  parts: Parts,
  { origins, maxBody }: IntakeOptions,
): OpenAPIHono<Env> {
  const put = createPut(parts)
  const routes = createRoutes()
  routes.post('/v1/receipts', limitBody(maxBody))
  routes.openapi(post, async (c) => {
    const type = c.req.header('content-type') ?? ''
    if (!/^(text\/plain|application\/json)\s*(;|$)/i.test(type))
      throw new Refusal(415, 'Send text/plain or application/json.')
    const receipts = readReceipts(await c.req.text())
    checkSites(receipts, origins, c.req.url, c.req.header('origin'))
    const now = parts.clock()
    const outcomes = await put(receipts.map((one) => rowOf(one, now)))
    for (const outcome of outcomes) parts.meter?.receipt(outcome)
    const results = receipts.map(({ id }, i) => ({ id, outcome: outcomes[i]! }))
    const status = Math.max(...outcomes.map((outcome) => statusOf[outcome]))
    return c.json({ results }, status as 200 | 201 | 409)
  })
  routes.openapi(schema, (c) => {
    const headers = { 'content-type': 'application/schema+json' }
    return c.body(JSON.stringify(receiptSchema), 200, headers) as never
  })
  return routes
}
