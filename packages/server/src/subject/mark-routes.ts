import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { createRoutes, type Env } from '../http/create-routes.ts'
import { ownerRefusals, visitorRefusals } from '../http/describe.ts'
import type { Parts } from '../parts.ts'
import { atomically } from '../store/retrying.ts'
import type { Mark } from '../store/tables.ts'
import { eventOf } from './erase-subject.ts'
import { clearMark, setMark } from './marks.ts'

interface Way {
  readonly path: string
  readonly mark: Mark
  readonly summary: string
  readonly guard: MiddlewareHandler<Env>
  readonly by: 'visitor' | 'owner'
}

const params = z.object({
  subject: z.string().regex(/^[\w-]{22}$/),
})

function waysOf({ guards }: Parts): Way[] {
  return [
    {
      path: '/v1/subject/block',
      mark: 'blocked',
      summary: 'Keep the receipts out of searches, exports and statistics',
      guard: guards.visitor(),
      by: 'visitor',
    },
    {
      path: '/v1/subject/hold',
      mark: 'held',
      summary:
        'Keep the receipts beyond their time, for a claim of the visitor',
      guard: guards.visitor(),
      by: 'visitor',
    },
    {
      path: '/v1/subjects/{subject}/block',
      mark: 'blocked',
      summary: 'Keep a subject out of searches, exports and statistics',
      guard: guards.owner('erase'),
      by: 'owner',
    },
    {
      path: '/v1/subjects/{subject}/hold',
      mark: 'legal-hold',
      summary: 'Keep a subject beyond its time, for a legal claim',
      guard: guards.owner('administer'),
      by: 'owner',
    },
  ]
}

/** `PUT` sets a mark on a subject, `DELETE` takes it away. */
export function markRoutes(parts: Parts): OpenAPIHono<Env> {
  const { db, announce, clock } = parts
  const routes = createRoutes()
  for (const { path, mark, summary, guard, by } of waysOf(parts)) {
    const isOwner = by === 'owner'
    const route = {
      path,
      tags: [by],
      middleware: [guard],
      security: [{ [isOwner ? 'token' : 'receipt']: [] }],
      ...(isOwner && { request: { params } }),
      responses: {
        204: { description: 'Done.' },
        ...(isOwner ? ownerRefusals : visitorRefusals),
      },
    }
    const subjectOf = (c: Context<Env>): string =>
      c.req.param('subject') ?? c.get('subject')

    routes.openapi(
      createRoute({ ...route, summary, method: 'put' }),
      async (c) => {
        const subject = subjectOf(c)
        const act = { db, announce, time: clock() }
        const event = await eventOf(act, 'subject.blocked', subject)
        await atomically(db, async (db) => {
          const isNew = await setMark(db, subject, mark, act.time)
          if (isNew && mark === 'blocked') await announce?.(db, [event])
        })
        return c.body(null, 204)
      },
    )
    routes.openapi(
      createRoute({ ...route, summary: `Undo: ${summary}`, method: 'delete' }),
      async (c) => {
        await clearMark(db, subjectOf(c), mark)
        return c.body(null, 204)
      },
    )
  }
  return routes
}
