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

function describe({ path, by, guard }: Way) {
  const isOwner = by === 'owner'
  return {
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
}

async function setAndAnnounce(parts: Parts, subject: string, mark: Mark) {
  const act = { ...parts, time: parts.clock() }
  const event = await eventOf(act, 'subject.blocked', subject)
  await atomically(parts.db, async (db) => {
    const isNew = await setMark(db, subject, mark, act.time)
    if (isNew && mark === 'blocked') await parts.announce?.(db, [event])
  })
}

function subjectOf(c: Context<Env>): string {
  return c.req.param('subject') ?? c.get('subject')
}

/** `PUT` sets a mark on a subject, `DELETE` takes it away. */
export function markRoutes(parts: Parts): OpenAPIHono<Env> {
  const routes = createRoutes()
  for (const way of waysOf(parts)) {
    const { mark, summary } = way
    const put = { ...describe(way), summary, method: 'put' } as const
    const undo = {
      ...put,
      summary: `Undo: ${summary}`,
      method: 'delete',
    } as const
    routes.openapi(createRoute(put), async (c) => {
      await setAndAnnounce(parts, subjectOf(c), mark)
      return c.body(null, 204)
    })
    routes.openapi(createRoute(undo), async (c) => {
      await clearMark(parts.db, subjectOf(c), mark)
      return c.body(null, 204)
    })
  }
  return routes
}
