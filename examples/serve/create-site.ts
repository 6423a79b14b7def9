import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { App } from './app.ts'
import { readPublicFile } from './read-public-file.ts'
import { serveFolder } from './serve-folder.ts'

const EXAMPLES = join(import.meta.dirname, '..')
const DIST = join(EXAMPLES, '../packages/assent/dist')

const NOT_FOUND = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Not found</title>
<body style="font: 1.1rem/1.6 system-ui; max-width: 34rem; margin: 4rem auto;
  padding: 0 1rem; color-scheme: light dark">
<h1>There is no such page</h1>
<p><a href="/">Go to the start page</a></p>
`

/** What a site needs from outside. */
export interface SiteOptions {
  /** Origin of the third party, in the place of every `{{tracker}}`. */
  readonly tracker: string
  /** Answers what is sent to `/v1/*`. */
  readonly receipts: App | App['fetch']
}

/** The configuration as text that may stand in a page. */
async function configOf(folder: string): Promise<string> {
  const bytes = await readPublicFile(folder, '/consent.json')
  return `${bytes ?? ''}`.replaceAll('<', '\\u003c')
}

/** Serves one example site, with the files of Assent beside its pages. */
export function createSite(
  name: string,
  { tracker, receipts }: SiteOptions,
): Hono {
  const folder = join(EXAMPLES, name)
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no example site in ${folder}`)
  const server = typeof receipts === 'function' ? { fetch: receipts } : receipts
  const trackerHost = new URL(tracker).hostname
  const app = new Hono()
  app.all('/v1/*', (c) => server.fetch(c.req.raw))
  app.get('/:file{assent[\\w.-]*\\.js}', serveFolder(DIST))
  app.get('/lang/*', serveFolder(DIST))
  app.get('/regime/*', serveFolder(DIST))
  app.get('*', async (c, next) => {
    const consent = await configOf(folder)
    return serveFolder(folder, { tracker, trackerHost, consent })(c, next)
  })
  app.notFound(async (c) => {
    const page = await readPublicFile(folder, '/404.html')
    return c.html(`${page ?? NOT_FOUND}`, 404)
  })
  return app
}
