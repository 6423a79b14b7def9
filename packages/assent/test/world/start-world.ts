import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createReceiptServer, openSqliteStore } from '@assent/server'
import {
  createAdaptorServer,
  type Http2Bindings,
  type HttpBindings,
} from '@hono/node-server'
import { createSite } from '../../../../examples/serve/create-site.ts'
import type { Hit } from '../../../../examples/tracker/hit.ts'
import { createTracker } from '../../../../examples/tracker/create-tracker.ts'
import { sites } from './hosts.ts'

/** The connection itself comes along, for who wants to cut it. */
export type Handler = (
  request: Request,
  connection: HttpBindings | Http2Bindings,
) => Response | Promise<Response>

/** A receipt as the database has it. */
export interface Stored {
  readonly id: string
  readonly subject: string
  readonly body: {
    readonly event: { readonly method: string; readonly kind: string }
    readonly choices: readonly {
      readonly p: string
      readonly s: string
      readonly separate?: true
    }[]
    readonly [member: string]: unknown
  }
}

/** The example sites, a third party and a receipt server, on one port. */
export interface World {
  readonly port: number
  /** What reached the third party since the last `clear`. */
  readonly hits: readonly Hit[]
  /** Origin of the third party: another after each `clear`, so that what an
   * earlier page still sends is not mistaken for what a later one does. */
  readonly tracker: string
  /** Paths of what was asked of a host since the last `clear`. */
  asked(host: string): string[]
  /** The receipts in the SQLite file but erased ones, of one site if named. */
  stored(site?: string): Stored[]
  url(host: string, path?: string): string
  /** Puts something in front of a host; the result takes it away. */
  serve(host: string, handler: Handler): () => void
  /** What the receipt server answers. */
  receipts(request: Request): Response | Promise<Response>
  clear(): void
}

export async function startWorld(): Promise<World> {
  const file = join(mkdtempSync(join(tmpdir(), 'assent-')), 'receipts.sqlite')
  const store = await openSqliteStore(file)
  const receipts = createReceiptServer({ store, origins: '*' })
  const tracker = createTracker()
  const handlers = new Map<string, Handler>()
  let epoch = 0
  const asked: { hostname: string; pathname: string }[] = []
  const server = createAdaptorServer({
    fetch(request: Request, connection: HttpBindings | Http2Bindings) {
      const { hostname, pathname } = new URL(request.url)
      const handler = hostname.includes('tracker')
        ? tracker.app.fetch
        : handlers.get(hostname)
      asked.push({ hostname, pathname })
      return (
        handler?.(request, connection) ??
        new Response('no such host', { status: 404 })
      )
    },
  }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = (host: string, path = '/'): string =>
    `http://${host}:${port}${path}`
  const options = { tracker: url('tracker.test').slice(0, -1), receipts }
  for (const name of [...sites, 'gallery']) {
    const site = createSite(name, options)
    handlers.set(`${name}.test`, (request) => site.fetch(request))
  }
  handlers.set('receipts.test', (request) => receipts.fetch(request))
  const database = new DatabaseSync(file, { readOnly: true })
  return {
    port,
    get hits() {
      const current = [`tracker.test:${port}`, `tracker-${epoch}.test:${port}`]
      return tracker.hits.filter(({ host }) => current.includes(host))
    },
    get tracker() {
      return url(`tracker-${epoch}.test`).slice(0, -1)
    },
    receipts: (request) => receipts.fetch(request),
    url,
    stored(site) {
      const rows = database
        .prepare('SELECT * FROM receipts WHERE body IS NOT NULL')
        .all()
      return rows
        .map((row) => ({ ...row, body: JSON.parse(String(row['body'])) }))
        .filter(({ body }) => !site || body.site === site) as never
    },
    serve(host, handler) {
      const before = handlers.get(host)
      handlers.set(host, handler)
      return () => {
        if (before) handlers.set(host, before)
        else handlers.delete(host)
      }
    },
    asked: (host) =>
      asked
        .filter(({ hostname }) => hostname === host)
        .map(({ pathname }) => pathname),
    clear() {
      asked.length = 0
      epoch++
      tracker.clear()
    },
  }
}
