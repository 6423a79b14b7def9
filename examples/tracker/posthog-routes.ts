import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'

const { resolve } = createRequire(import.meta.url)
const DIST = join(dirname(resolve('posthog-js/package.json')), 'dist')

// Everything a project can switch on from PostHog's own screens is off.
const SETTINGS = {
  autocapture_opt_out: true,
  autocaptureExceptions: false,
  captureDeadClicks: false,
  capturePerformance: false,
  hasFeatureFlags: false,
  heatmaps: false,
  sessionRecording: false,
  siteApps: [],
  supportedCompression: ['gzip-js'],
  surveys: false,
}

/** What posthog-js asks a PostHog server for. */
export function posthogRoutes(): Hono {
  const app = new Hono()
  // Newer versions ask for /static/<version>/<file> too.
  app.get('/static/:path{.+\\.js}', async (c, next) => {
    const name = c.req.param('path').split('/').at(-1)!
    const code = await readFile(join(DIST, name)).catch(() => undefined)
    if (!code) return next()
    return c.body(code, 200, { 'Content-Type': 'text/javascript' })
  })
  app.get('/array/:token/config', (c) => c.json(SETTINGS))
  app.get('/array/:token/config.js', (c) => {
    const token = JSON.stringify(c.req.param('token'))
    const settings = JSON.stringify({ config: SETTINGS, siteApps: [] })
    return c.body(
      `(window._POSTHOG_REMOTE_CONFIG ||= {})[${token}] = ${settings}`,
      200,
      { 'Content-Type': 'text/javascript' },
    )
  })
  app.post('/flags/', (c) =>
    c.json({ ...SETTINGS, flags: {}, errorsWhileComputingFlags: false }),
  )
  for (const path of ['/e/', '/i/v0/e/', '/batch/', '/s/'])
    app.all(path, (c) => c.json({ status: 1 }))
  return app
}
