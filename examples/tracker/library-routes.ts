import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Hono } from 'hono'

const { resolve } = createRequire(import.meta.url)

/** Files of libraries, as their own networks hand them out. */
const FILES: Readonly<
  Record<string, readonly [library: string, file: string]>
> = {
  'amplitude.js': [
    '@amplitude/analytics-browser',
    'lib/scripts/amplitude-min.js',
  ],
  'amplitude-snippet.js': [
    '@amplitude/analytics-browser',
    'lib/scripts/amplitude-snippet-min.js',
  ],
  'mixpanel.js': ['mixpanel-browser', 'dist/mixpanel.min.js'],
  'mixpanel-snippet.js': [
    'mixpanel-browser',
    'dist/mixpanel-jslib-snippet.min.js',
  ],
  'segment.js': ['@segment/analytics-next', 'dist/umd/index.js'],
  'web-vitals.js': ['web-vitals', 'dist/web-vitals.js'],
}

/** The folder of a package, which may hide its package.json. */
function folderOf(library: string): string {
  const main = resolve(library)
  const end = main.lastIndexOf(join('node_modules', library))
  return main.slice(0, end + join('node_modules', library).length)
}

/** A file of a library, as text. */
export async function libraryFile(name: string): Promise<string> {
  const [library, file] = FILES[name]!
  return readFile(join(folderOf(library), file), 'utf8')
}

/** What Mixpanel's, Amplitude's and Segment's libraries ask their servers for. */
export function libraryRoutes(): Hono {
  const app = new Hono()
  app.get('/libraries/:name', async (c, next) => {
    const name = c.req.param('name')
    if (!FILES[name]) return next()
    return c.body(await libraryFile(name), 200, {
      'Content-Type': 'text/javascript',
    })
  })
  app.get('/v1/projects/:key/settings', (c) => {
    const key = c.req.param('key')
    return c.json({ integrations: { 'Segment.io': { apiKey: key } } })
  })
  for (const path of ['/v1/t', '/v1/p', '/v1/i', '/2/httpapi', '/track/'])
    app.all(path, (c) => c.json({ code: 200, status: 1, success: true }))
  app.post('/vitals', (c) => c.body(null, 204))
  return app
}
