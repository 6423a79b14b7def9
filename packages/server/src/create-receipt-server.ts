import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answerError } from './http/answer-error.ts'
import { createRoutes, type Env } from './http/create-routes.ts'
import { createGuards } from './http/guards.ts'
import { limitRate } from './http/limit-rate.ts'
import { quietLog, type Log } from './http/log.ts'
import type { Meter } from './http/meter.ts'
import { observe } from './http/observe.ts'
import { allowOrigins, type Origins } from './http/origins.ts'
import { intakeRoutes } from './intake/intake-routes.ts'
import { noticeRoutes } from './notices/notice-routes.ts'
import { describeApi } from './operations/describe-api.ts'
import { operationsRoutes } from './operations/operations-routes.ts'
import { adminRoutes } from './owner/admin-routes.ts'
import { searchRoutes } from './owner/search-routes.ts'
import { statisticsRoutes } from './owner/statistics-routes.ts'
import { logPage } from './page/log-page.ts'
import type { Parts } from './parts.ts'
import { Refusal } from './refusal.ts'
import type { Store } from './store/store.ts'
import { markRoutes } from './subject/mark-routes.ts'
import { subjectRoutes } from './subject/subject-routes.ts'
import type { Announce } from './webhooks/create-announcer.ts'

/** What a receipt server needs, and what it can be told. */
export interface ReceiptServerOptions {
  readonly store: Store
  /**
   * Who may send besides the host itself: origins such as
   * `https://example.az`, or all. @default []
   */
  readonly origins?: Origins
  /** Milliseconds since 1970. @default Date.now */
  readonly clock?: () => number
  /** Shows the list of receipts to everybody: for demonstrations. @default false */
  readonly openPage?: boolean
  /** Bytes in a body. @default 262144 */
  readonly maxBody?: number
  /** Requests a minute from one address. Needs `addressOf`. @default none */
  readonly rate?: number
  /** The address of who asks. It is counted, and neither stored nor logged. */
  readonly addressOf?: (c: Context) => string
  /** Fewer receipts than this are not counted by themselves. @default 10 */
  readonly minBucket?: number
  readonly announce?: Announce
  readonly meter?: Meter
  /** @default failures, on the console */
  readonly log?: Log
  /** While true, `/readyz` says no. */
  readonly isStopping?: () => boolean
}

/** What pages of other hosts may ask for. */
const SHARED = ['/v1/receipts', '/v1/subject/*', '/v1/notices/:hash']

function guardEntrance(app: OpenAPIHono<Env>, options: ReceiptServerOptions) {
  const { store, origins = [], rate, addressOf } = options
  for (const path of SHARED) app.use(path, ...allowOrigins(origins))
  // After the origins, so that a page can read that it must wait.
  if (rate && addressOf) app.use(limitRate(rate, addressOf))
  app.use(async (_, next) => {
    await store.ready
    await next()
  })
}

/**
 * The server as a Web-standard handler, to listen with or to mount.
 *
 * @example
 * const app = createReceiptServer({ store, origins: ['https://example.az'] })
 * serve({ fetch: app.fetch, port: 8787 })
 */
export function createReceiptServer(
  options: ReceiptServerOptions,
): OpenAPIHono<Env> {
  const { store, announce, meter } = options
  const { clock = Date.now, log = quietLog, origins = [] } = options
  const { maxBody = 262_144, minBucket = 10, openPage = false } = options
  const guards = createGuards(store.db, clock)
  const parts: Parts = { db: store.db, guards, clock, announce, meter, log }
  const isStopping = options.isStopping ?? (() => false)

  const app = createRoutes()
  app.use(observe(meter, log))
  app.route('/', operationsRoutes(parts, store.ready, isStopping))
  guardEntrance(app, options)
  app.route('/', intakeRoutes(parts, { origins, maxBody }))
  app.route('/', subjectRoutes(parts))
  app.route('/', markRoutes(parts))
  app.route('/', noticeRoutes(parts))
  app.route('/', searchRoutes(parts))
  app.route('/', adminRoutes(parts))
  app.route('/', statisticsRoutes(parts, minBucket))
  app.route('/', logPage(parts, openPage))
  describeApi(app)
  app.notFound((c) => answerError(log)(new Refusal(404, 'No such page.'), c))
  app.onError(answerError(log))
  return app
}
