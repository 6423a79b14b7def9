import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { createRoutes, type Env } from '../http/create-routes.ts'
import { ownerRefusals } from '../http/describe.ts'
import type { Parts } from '../parts.ts'

const PATIENCE = 2000

const state = {
  description: 'Its state.',
  content: { 'application/json': { schema: z.object({ ok: z.boolean() }) } },
}

const health = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['operations'],
  summary: 'Whether the process runs',
  responses: { 200: state },
})

const readiness = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['operations'],
  summary: 'Whether receipts can be stored: the database answers',
  responses: { 200: state, 503: state },
})

const metrics = createRoute({
  method: 'get',
  path: '/metrics',
  tags: ['operations'],
  security: [{ token: [] }],
  summary: 'Measurements, for Prometheus',
  responses: {
    200: {
      description: 'Text format 0.0.4.',
      content: { 'text/plain': { schema: z.string() } },
    },
    ...ownerRefusals,
  },
})

function never(): Promise<never> {
  const signal = AbortSignal.timeout(PATIENCE)
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}

/** What a supervisor asks. */
export function operationsRoutes(
  { db, guards, meter }: Parts,
  ready: Promise<void>,
  isStopping: () => boolean,
): OpenAPIHono<Env> {
  const routes = createRoutes()
  const answer = async () => {
    await ready
    await db.selectFrom('receipts').select('id').limit(1).execute()
    return !isStopping()
  }
  routes.openapi(health, (c) => c.json({ ok: true }, 200))
  routes.openapi(readiness, async (c) => {
    const ok = await Promise.race([answer(), never()]).catch(() => false)
    return c.json({ ok }, ok ? 200 : 503)
  })
  if (!meter) return routes
  routes.get('/metrics', guards.anyToken())
  routes.openapi(metrics, async (c) => c.text(await meter.text(), 200))
  return routes
}
