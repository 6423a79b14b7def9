import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { checkRows } from '../chain/check-rows.ts'
import { entryOf, entrySchema } from '../formats/json.ts'
import { sendReceipts } from '../formats/send-receipts.ts'
import { formatSchema, written } from '../formats/write-receipts.ts'
import { createRoutes, type Env } from '../http/create-routes.ts'
import { refused, visitorRefusals } from '../http/describe.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { readPages } from '../store/read-pages.ts'
import { eraseSubject } from './erase-subject.ts'
import { marksOf } from './marks.ts'

/** Nobody decides so often; a program that does gets them page by page. */
const MOST = 10_000

const base = { tags: ['visitor'], security: [{ receipt: [] }] }

const history = z.object({
  receipts: z.array(entrySchema),
  marks: z.array(z.string()),
  faults: z.array(z.object({ index: z.int(), fault: z.string() })),
})

const read = createRoute({
  ...base,
  method: 'get',
  path: '/v1/subject',
  summary: 'All receipts of the visitor, and whether the chain is whole',
  responses: {
    200: {
      description: 'The receipts, tombstones included.',
      content: { 'application/json': { schema: history } },
    },
    ...visitorRefusals,
  },
})

const save = createRoute({
  ...base,
  method: 'get',
  path: '/v1/subject/export',
  summary: 'All receipts of the visitor, as a file',
  request: { query: z.object({ format: formatSchema.default('json') }) },
  responses: { 200: written, ...visitorRefusals },
})

const erase = createRoute({
  ...base,
  method: 'delete',
  path: '/v1/subject',
  summary: 'Erase the receipts: only tombstones are left',
  responses: {
    200: {
      description: 'How many were erased now.',
      content: {
        'application/json': { schema: z.object({ erased: z.int() }) },
      },
    },
    409: refused('The owner keeps them for a legal claim.'),
    ...visitorRefusals,
  },
})

/** `/v1/subject`: a visitor's rights, by possession of one receipt. */
export function subjectRoutes(parts: Parts): OpenAPIHono<Env> {
  const { db, guards, clock, announce } = parts
  const routes = createRoutes()
  routes.use('/v1/subject', guards.visitor())
  routes.use('/v1/subject/export', guards.visitor())
  routes.openapi(read, async (c) => {
    const subject = c.get('subject')
    const rows = await db
      .selectFrom('receipts')
      .selectAll()
      .where('subject', '=', subject)
      .orderBy('seq')
      .orderBy('id')
      .limit(MOST + 1)
      .execute()
    if (rows.length > MOST)
      throw new Refusal(422, 'Too many to be shown: take the export.')
    c.header('cache-control', 'no-store')
    const faults = checkRows(rows)
    const marks = await marksOf(db, subject)
    return c.json({ receipts: rows.map(entryOf), marks, faults }, 200)
  })
  routes.openapi(save, (c) => {
    const pages = readPages(db, { subject: c.get('subject') })
    return sendReceipts(c, c.req.valid('query').format, pages)
  })
  routes.openapi(erase, async (c) => {
    const act = { db, announce, time: clock() }
    const erased = await eraseSubject(act, c.get('subject'), ['legal-hold'])
    return c.json({ erased }, 200)
  })
  return routes
}
