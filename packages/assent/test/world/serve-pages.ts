import { serveFolder } from '../../../../examples/serve/serve-folder.ts'
import { Hono } from 'hono'
import { join } from 'node:path'
import type { Handler } from './start-world.ts'
import { world } from './world.ts'

/** A page of a scenario: its markup, or an answer made for each request. */
export type ScenarioPage = string | Handler

export interface PagesOptions {
  /** Sent with every page. */
  readonly headers?: Readonly<Record<string, string>>
}

const DIST = join(import.meta.dirname, '../../dist')

/** A configuration that most scenarios can use. */
export const config = {
  controller: { name: 'Site', contact: 'privacy@site.example.az' },
  purposes: [{ id: 'functional' }, { id: 'analytics' }, { id: 'marketing' }],
  receipts: { endpoint: '/v1/receipts' },
} as const

/** The two lines that most people need, with a configuration of their own. */
export function snippet(
  own: unknown = config,
  attributes = 'src="/assent.js" async',
): string {
  const json = JSON.stringify(own).replaceAll('<', '\\u003c')
  return `<script type="application/json" data-assent-config>${json}</script>
<script ${attributes}></script>`
}

/** A whole page around some markup. */
export function page(body: string, head: string = snippet()): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Scenario</title>${head}</head>
<body><main><h1>Scenario</h1><p>A page.</p>${body}</main></body></html>`
}

/** Serves pages on a host, with the built files and a receipt endpoint. */
export function servePages(
  host: string,
  pages: Readonly<Record<string, ScenarioPage>>,
  { headers = {} }: PagesOptions = {},
): () => void {
  const app = new Hono<{ Bindings: Parameters<Handler>[1] }>()
  for (const [path, own] of Object.entries(pages))
    app.all(path, (c) =>
      typeof own === 'function'
        ? own(c.req.raw, c.env)
        : c.html(own.replaceAll('{{tracker}}', world.tracker), 200, {
            'Cache-Control': 'no-cache',
            ...headers,
          }),
    )
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.all('/v1/*', (c) => world.receipts(c.req.raw))
  app.get('/:file{assent[\\w.-]*\\.js}', serveFolder(DIST))
  app.get('/lang/*', serveFolder(DIST))
  app.get('/regime/*', serveFolder(DIST))
  return world.serve(host, app.fetch)
}
