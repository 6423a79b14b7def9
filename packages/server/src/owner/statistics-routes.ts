import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { createRoutes, type Env } from '../http/create-routes.ts'
import { ownerRefusals } from '../http/describe.ts'
import type { Parts } from '../parts.ts'
import { countChoices, DIMENSIONS, type Dimension } from './count-choices.ts'
import { filterOf, filterShape } from './filter-query.ts'

const count = z.object({
  purpose: z.string(),
  day: z.iso.date().optional(),
  lang: z.string().optional(),
  layer: z.int().optional(),
  layout: z.string().nullable().optional(),
  regime: z.string().optional(),
  jurisdiction: z.string().nullable().optional(),
  kind: z.string().optional(),
  signals: z.string().nullable().optional(),
  granted: z.int(),
  denied: z.int(),
  rate: z.number(),
})

const one = `(${DIMENSIONS.join('|')})`
const dimensions = z
  .string()
  .regex(new RegExp(`^${one}(,${one}){0,${DIMENSIONS.length - 1}}$`))

const statistics = createRoute({
  method: 'get',
  path: '/v1/statistics',
  tags: ['owner'],
  security: [{ token: [] }],
  summary: 'How often each purpose was granted and denied',
  request: {
    query: z.object({
      // Whole days, so that no two ranges differ by one visitor.
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      site: filterShape.site,
      kind: filterShape.kind,
      regime: filterShape.regime,
      jurisdiction: filterShape.jurisdiction,
      signal: filterShape.signal,
      by: dimensions.optional(),
    }),
  },
  responses: {
    200: {
      description: 'Buckets of enough receipts; `hidden` counts the others.',
      content: {
        'application/json': {
          schema: z.object({ counts: z.array(count), hidden: z.int() }),
        },
      },
    },
    ...ownerRefusals,
  },
})

/** `GET /v1/statistics`: counts and rates, without identifiers. */
export function statisticsRoutes(
  { db, guards }: Parts,
  least: number,
): OpenAPIHono<Env> {
  const routes = createRoutes()
  routes.get('/v1/statistics', guards.owner('read'))
  routes.openapi(statistics, async (c) => {
    const { by = '', ...query } = c.req.valid('query')
    const told = by.split(',').filter(Boolean) as Dimension[]
    const filter = filterOf(query)
    return c.json(
      await countChoices(db, filter, [...new Set(told)], least),
      200,
    )
  })
  return routes
}
