import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createReceiptServer, openSqliteStore } from '@assent/server'
import { Hono } from 'hono'
import type { App } from './serve/app.ts'
import { createSite } from './serve/create-site.ts'
import { listen, type Close } from './serve/listen.ts'
import { serveFolder } from './serve/serve-folder.ts'
import { createTracker } from './tracker/create-tracker.ts'

const FIRST_PORT = 4100

const SITES = [
  'plexnovalex',
  'ims-engineering',
  'zynorlink',
  'shop',
  'help-centre',
  'script-tag',
  'gallery',
]

const DATABASE = join(import.meta.dirname, '.data', 'receipts.sqlite')

const first = Number(process.env['PORT'] ?? FIRST_PORT)
const shown = relative(process.cwd(), DATABASE)

/** What has to be closed again, the last opened first. */
const open: Close[] = []

async function stop(code: number): Promise<never> {
  for (const close of open.toReversed()) await close()
  process.exit(code)
}

async function fail(message: string): Promise<never> {
  console.error(`\n${message}\n`)
  return stop(1)
}

/** Starts one app on its own host name, and gives its address. */
async function start(app: App, name: string, offset: number): Promise<string> {
  const port = first + offset
  const host = name ? `${name}.localhost` : 'localhost'
  try {
    open.push(await listen(app, port))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    await fail(
      code === 'EADDRINUSE'
        ? `Port ${port}, for ${host}, is taken. Stop what uses it, or move all ports:\n\n  PORT=${first + 1000} npx -y pnpm@12 start`
        : `Nothing can listen on port ${port}, for ${host}: ${message}`,
    )
  }
  return `http://${host}:${port}`
}

async function startAll(): Promise<Record<string, string>> {
  mkdirSync(join(DATABASE, '..'), { recursive: true })
  const store = openSqliteStore(DATABASE)
  open.push(() => store.close())
  await store.ready.catch((error: Error) =>
    fail(`${shown} cannot be used: ${error.message}. Delete it to begin anew.`),
  )
  const receipts = createReceiptServer({ store, origins: '*', openPage: true })
  const urls: Record<string, string> = {}
  urls['tracker'] = await start(createTracker().app, 'tracker', 10)
  urls['receipts'] = await start(receipts, 'receipts', 20)
  for (const [i, name] of SITES.entries()) {
    const site = createSite(name, { tracker: urls['tracker'], receipts })
    urls[name] = await start(site, name, i + 1)
  }
  const home = new Hono()
  home.get('*', serveFolder(join(import.meta.dirname, 'home'), urls))
  urls['home'] = await start(home, '', 0)
  return urls
}

if (!(first > 0 && first < 65_500))
  await fail('PORT must be a number from 1 to 65499.')

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    console.log('\nStopping.')
    void stop(0)
  })

console.log(`\nStarting the example sites; receipts are kept in ${shown}`)
const urls = await startAll()
const line = (label: string, url = ''): string => `  ${label.padEnd(18)}${url}`
console.log(`
${line('Start here', urls['home'])}

${SITES.map((name) => line(name, urls[name])).join('\n')}

${line('Tracker log', urls['tracker'])}
${line('Receipts', urls['receipts'])}

Ctrl-C stops everything.
`)
