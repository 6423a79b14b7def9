import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { createRoutes, type Env } from '../http/create-routes.ts'
import { ownerRefusals, refused } from '../http/describe.ts'
import { limitBody } from '../http/limit-body.ts'
import type { Parts } from '../parts.ts'
import { findNotice } from './find-notice.ts'
import { keepNotices } from './keep-notices.ts'
import { listNotices } from './list-notices.ts'
import { readNotice } from './read-notice.ts'
import { readText } from './read-text.ts'

const MOST_BYTES = 524_288

const FOR_EVER = 'public, max-age=31536000, immutable'

const base = { tags: ['owner'], security: [{ token: [] }] }
const notice = { type: 'object', description: 'A notice, in canonical form.' }
const named = z.object({ hash: z.string() })

const put = createRoute({
  ...base,
  method: 'put',
  path: '/v1/notices',
  summary: 'Keep a notice for ever, under its hash',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: notice as object } },
    },
  },
  responses: {
    200: {
      description: 'It was kept before.',
      content: { 'application/json': { schema: named } },
    },
    201: {
      description: 'It is new, and on the disk.',
      content: { 'application/json': { schema: named } },
    },
    400: refused('The body is not JSON in UTF-8.'),
    413: refused('The body is too large.'),
    ...ownerRefusals,
    422: refused('Not a notice, or not in canonical form.'),
  },
})

const list = createRoute({
  ...base,
  method: 'get',
  path: '/v1/notices',
  summary: 'All notices that are kept, newest first',
  responses: {
    200: {
      description: 'Hashes, versions and when they were added.',
      content: {
        'application/json': {
          schema: z.object({
            notices: z.array(
              named.extend({ version: z.string(), added: z.iso.datetime() }),
            ),
          }),
        },
      },
    },
    ...ownerRefusals,
  },
})

const read = createRoute({
  method: 'get',
  path: '/v1/notices/{hash}',
  tags: ['visitor'],
  summary: 'The notice that receipts name by this hash',
  request: { params: z.object({ hash: z.string() }) },
  responses: {
    200: {
      description: 'Its canonical form, whose SHA-256 is the hash.',
      content: { 'application/json': { schema: notice as object } },
    },
    403: refused('The origin is not allowed.'),
    404: refused('No such notice.'),
    429: refused('Too many requests from this address.'),
  },
})

/** `/v1/notices`: what visitors were told, by its hash. */
export function noticeRoutes({ db, guards, clock }: Parts): OpenAPIHono<Env> {
  const routes = createRoutes()
  routes.put('/v1/notices', guards.owner('administer'), limitBody(MOST_BYTES))
  routes.get('/v1/notices', guards.owner('read'))
  routes.openapi(put, async (c) => {
    const notice = readNotice(await readText(c.req.raw))
    const added = await keepNotices(db, [notice], clock())
    const { hash } = notice
    return c.json({ hash }, added.has(hash) ? 201 : 200)
  })
  routes.openapi(list, async (c) => {
    const rows = await listNotices(db)
    const notices = rows.map(({ added, ...row }) => {
      return { ...row, added: new Date(added).toISOString() }
    })
    c.header('cache-control', 'no-store')
    return c.json({ notices }, 200)
  })
  routes.openapi(read, async (c) => {
    const body = await findNotice(db, c.req.valid('param').hash)
    const headers = {
      'content-type': 'application/json',
      'cache-control': FOR_EVER,
    }
    return c.body(body, 200, headers) as never
  })
  return routes
}
