import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { readAudit } from './audit.ts'
import { createRoutes, type Env } from '../http/create-routes.ts'
import { ownerRefusals, refused } from '../http/describe.ts'
import type { Parts } from '../parts.ts'
import { formatPlace, parsePlace } from '../store/place.ts'
import { eraseSubject } from '../subject/erase-subject.ts'

const base = { tags: ['owner'], security: [{ token: [] }] }

const erase = createRoute({
  ...base,
  method: 'delete',
  path: '/v1/subjects/{subject}',
  summary: 'Erase a subject: only tombstones are left',
  request: { params: z.object({ subject: z.string().regex(/^[\w-]{22}$/) }) },
  responses: {
    200: {
      description: 'How many were erased now.',
      content: {
        'application/json': { schema: z.object({ erased: z.int() }) },
      },
    },
    409: refused('Held, by the owner or by the visitor.'),
    ...ownerRefusals,
  },
})

const entry = z.object({
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

const audit = createRoute({
  ...base,
  method: 'get',
  path: '/v1/audit',
  summary: 'Who asked for what, newest first',
  request: {
    query: z.object({
      after: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: {
      description: 'Entries of the audit log.',
      content: {
        'application/json': {
          schema: z.object({
            entries: z.array(entry),
            next: z.string().nullable(),
          }),
        },
      },
    },
    ...ownerRefusals,
  },
})

/** The owner's erasure, and the log of every access. */
export function adminRoutes(parts: Parts): OpenAPIHono<Env> {
  const { db, guards, clock, announce } = parts
  const routes = createRoutes()
  routes.delete('/v1/subjects/:subject', guards.owner('erase'))
  routes.get('/v1/audit', guards.owner('administer'))
  routes.openapi(erase, async (c) => {
    const act = { db, announce, time: clock() }
    const { subject } = c.req.valid('param')
    const erased = await eraseSubject(act, subject, ['legal-hold', 'held'])
    return c.json({ erased }, 200)
  })
  routes.openapi(audit, async (c) => {
    const { after, limit } = c.req.valid('query')
    const rows = await readAudit(db, limit + 1, parsePlace(after))
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const next = last ? formatPlace({ received: last.at, id: last.id }) : null
    const entries = shown.map(({ at, actor, action, detail }) => ({
      at: new Date(at).toISOString(),
      actor,
      action,
      detail: JSON.parse(detail),
    }))
    return c.json({ entries, next }, 200)
  })
  return routes
}
