import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { entryOf, entrySchema } from '../formats/json.ts'
import { sendReceipts } from '../formats/send-receipts.ts'
import { formatSchema, written } from '../formats/write-receipts.ts'
import { createRoutes, type Env } from '../http/create-routes.ts'
import { ownerRefusals } from '../http/describe.ts'
import type { Parts } from '../parts.ts'
import { formatPlace, parsePlace } from '../store/place.ts'
import { readPage, readPages } from '../store/read-pages.ts'
import { filterOf, filterShape } from './filter-query.ts'

const base = { tags: ['owner'], security: [{ token: [] }] }

const found = z.object({
  receipts: z.array(entrySchema),
  next: z.string().nullable(),
})

const search = createRoute({
  ...base,
  method: 'get',
  path: '/v1/receipts',
  summary: 'Search receipts, newest first',
  request: {
    query: z.object({
      ...filterShape,
      limit: z.coerce.number().int().min(1).max(500).default(50),
      after: z.string().max(60).optional(),
    }),
  },
  responses: {
    200: {
      description: 'A page; `next` is the `after` of the page behind it.',
      content: { 'application/json': { schema: found } },
    },
    ...ownerRefusals,
  },
})

const save = createRoute({
  ...base,
  method: 'get',
  path: '/v1/export',
  summary: 'Receipts as a file, oldest first',
  request: {
    query: z.object({ ...filterShape, format: formatSchema.default('json') }),
  },
  responses: { 200: written, ...ownerRefusals },
})

/** The owner's search and export. */
export function searchRoutes({ db, guards }: Parts): OpenAPIHono<Env> {
  const routes = createRoutes()
  routes.get('/v1/receipts', guards.owner('read'))
  routes.get('/v1/export', guards.owner('export'))
  routes.openapi(search, async (c) => {
    const { limit, after, ...query } = c.req.valid('query')
    const place = parsePlace(after)
    const filter = filterOf(query)
    const rows = await readPage(db, filter, 'newest', limit + 1, place)
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    c.header('cache-control', 'no-store')
    return c.json(
      { receipts: shown.map(entryOf), next: last ? formatPlace(last) : null },
      200,
    )
  })
  routes.openapi(save, (c) => {
    const { format, ...query } = c.req.valid('query')
    return sendReceipts(c, format, readPages(db, filterOf(query)))
  })
  return routes
}
