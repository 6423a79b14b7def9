import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { serveFolder } from '../serve/serve-folder.ts'
import type { Hit } from './hit.ts'
import { libraryRoutes } from './library-routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { posthogRoutes } from './posthog-routes.ts'
import { readHit } from './read-hit.ts'

const PUBLIC = join(import.meta.dirname, 'public')

const PLAUSIBLE = readFileSync(
  createRequire(import.meta.url).resolve('@plausible-analytics/tracker'),
)

const PIXEL = Buffer.from(
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'base64',
)

// How a third party knows a browser again on every site that embeds it.
const COOKIE = 'Path=/; Max-Age=31536000; SameSite=None; Secure'

/** A third-party host that keeps a log of what reaches it. */
export interface Tracker {
  readonly app: Hono
  /** In the order of arrival. */
  readonly hits: Hit[]
  /** Empties the log. */
  clear(): void
}

/** `?delay=300` makes any answer wait. */
const wait: MiddlewareHandler = async (c, next) => {
  const delay = Math.min(Number(c.req.query('delay')) || 0, 30_000)
  if (delay) await new Promise((resolve) => setTimeout(resolve, delay))
  await next()
}

/** Gives the browser a number, and keeps every answer out of its cache. */
const mark: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.delete('ETag')
  if (!c.req.header('Cookie')?.includes('visitor='))
    c.res.headers.append(
      'Set-Cookie',
      `visitor=${crypto.randomUUID()}; ${COOKIE}`,
    )
}

/** The page that shows the log, which is not itself part of it. */
function logRoutes(hits: Hit[], clear: () => void): Hono {
  const app = new Hono()
  app.get('/log.json', (c) => c.json(hits))
  app.post('/log/clear', (c) => {
    clear()
    return c.body(null, 204)
  })
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.on('GET', ['/', '/log/*'], serveFolder(PUBLIC))
  return app
}

/** Any other `/<name>.js`: says that it ran, to the page and to the log. */
function namedScript(name: string, origin: string): string {
  return `;(window.ran ||= []).push('${name}')
navigator.sendBeacon('${origin}/hit?name=${name}')
`
}

function thirdPartyRoutes(): Hono {
  const app = new Hono()
  const script = { 'Content-Type': 'text/javascript; charset=utf-8' }
  app.route('/', posthogRoutes())
  app.route('/', libraryRoutes())
  app.route('/media', mediaRoutes())
  app.get('/plausible.js', (c) => c.body(PLAUSIBLE, 200, script))
  app.post('/api/event', (c) => c.text('ok', 202))
  app.get('/pixel.gif', (c) =>
    c.body(PIXEL, 200, { 'Content-Type': 'image/gif' }),
  )
  app.on(['GET', 'POST'], ['/hit', '/collect'], (c) => c.body(null, 204))
  app.get('/embed/video/:id', serveFolder(PUBLIC, {}, '/embed/video.html'))
  app.get('/embed/map', serveFolder(PUBLIC, {}, '/embed/map.html'))
  app.get('*', serveFolder(PUBLIC))
  app.get('/:name{[\\w-]+\\.m?js}', (c) => {
    const name = c.req.param('name').replace(/\.m?js$/, '')
    return c.body(namedScript(name, new URL(c.req.url).origin), 200, script)
  })
  return app
}

/** Builds the tracker; its log lives in memory, one per call. */
export function createTracker(): Tracker {
  const hits: Hit[] = []
  const clear = (): void => void (hits.length = 0)
  const app = new Hono()
  app.route('/', logRoutes(hits, clear))
  app.use(cors({ origin: (origin) => origin || '*', credentials: true }))
  app.use(async (c, next) => {
    hits.push(await readHit(c.req.raw))
    await next()
  })
  app.use(mark, wait)
  app.route('/', thirdPartyRoutes())
  return { app, hits, clear }
}
