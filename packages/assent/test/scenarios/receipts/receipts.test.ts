import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Receipt } from '@assent/receipts'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { withFirefox, world } from '../../world/world.ts'

const DIST = join(import.meta.dirname, '../../../dist')

const NPM = join(DIST, 'npm')
const MODULES = join(DIST, '../node_modules')

/** Ids of the site's receipts that are in the database. */
function ids(): string[] {
  return world.stored('site.test').map(({ id }) => id)
}

/** A script of a folder, by the address without its first part. */
function script(request: Request, folder: string): Response {
  const [, ...path] = new URL(request.url).pathname.slice(1).split('/')
  return new Response(readFileSync(join(folder, ...path)), {
    headers: { 'content-type': 'text/javascript' },
  })
}

/** As if the pauses between tries were over. */
const SKIP_PAUSES = `Object.entries(localStorage).forEach(([key, text]) => {
  if (key.includes('outbox'))
    localStorage[key] = JSON.stringify({ ...JSON.parse(text), due: 0 })
})`

/** The same, and the network is back. */
const NUDGE = `(${SKIP_PAUSES}, dispatchEvent(new Event('online')))`

/** How often each waiting receipt was tried. */
const TRIES = `Object.entries(localStorage)
  .filter(([key]) => key.includes('outbox'))
  .map(([, text]) => JSON.parse(text).tries)`

describe.each(withFirefox)('in %s', (name) => {
  const current = useTab(name)
  let close: (() => void)[] = []
  afterEach(() => {
    for (const off of close) off()
    close = []
  })

  it('keeps a receipt once when the page is left 20 ms after the click', async () => {
    const tab = current()
    const before = ids().length
    const slow = async (request: Request): Promise<Response> => {
      const answer = await world.receipts(request)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return answer
    }
    close.push(
      servePages('site.test', { '/': page(''), '/v1/receipts': slow }),
      servePages('other.test', { '/': page('elsewhere', '') }),
    )
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(
      `document.addEventListener('click', () => setTimeout(() => {
        location.href = '${world.url('other.test')}'
      }, 20))`,
    )
    await tab.click('#assent .assent-reject')
    await eventually(() => tab.run('location.hostname'), 'other.test')
    // Whatever could not leave with the page leaves with the next one.
    await tab.open(world.url('site.test'))
    await shown(tab, 'nothing')
    await eventually(() => ids().length, before + 1)
    // A browser may call a request failed that the page has left behind.
    await eventually(async () => {
      await tab.run(NUDGE)
      return tab.run(
        `Object.keys(localStorage).filter((key) => /act|outbox/.test(key))`,
      )
    }, [])
    expect(ids()).toHaveLength(before + 1)
  })

  it('EU-14 says what was on screen, and which file showed it', async () => {
    const tab = current()
    const before = ids().length
    close.push(servePages('site.test', { '/': page('') }))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await eventually(() => ids().length, before + 1)
    await tab.run(`assent.show('preferences')`)
    await shown(tab, 'preferences')
    await tab.click('#assent dialog .assent-accept')
    await eventually(() => ids().length, before + 2)
    await tab.run('assent.withdraw()')
    await eventually(() => ids().length, before + 3)
    const [banner, preferences, nothing] = world
      .stored('site.test')
      .slice(-3)
      .map(({ body }) => body as unknown as Receipt)
    const file = readFileSync(`${DIST}/assent-ui.js`)
    const hash = createHash('sha256').update(file).digest('base64')
    for (const { sdk, shown: seen } of [banner!, preferences!]) {
      expect(sdk).toBe(`0.1.0+sha256-${hash}`)
      const [first, second] = seen!.buttons
      // EU-03: both answers weigh the same.
      expect({ ...second, is: 'reject' }).toEqual(first)
      expect(first!.height).toBeGreaterThanOrEqual(44)
      expect(first!.contrast).toBeGreaterThanOrEqual(4.5)
    }
    expect(banner!.shown!.place).toEqual({ x: 'middle', y: 'bottom' })
    expect(preferences!.shown!.place).toEqual({ x: 'middle', y: 'middle' })
    expect(nothing).not.toHaveProperty('shown')
    expect(nothing!.sdk).toBe('0.1.0')
  })

  it('gives up after 30 s what nobody answers, and sends it again', async () => {
    const tab = current()
    const before = ids().length
    let tries = 0
    const endpoint = (request: Request): Response | Promise<Response> =>
      tries++ ? world.receipts(request) : new Promise<Response>(() => {})
    // A clock that runs a hundred times as fast.
    const clock = `<script>
      const timeout = AbortSignal.timeout.bind(AbortSignal)
      AbortSignal.timeout = (ms) => timeout((window.patience = ms) / 100)
    </script>`
    close.push(
      servePages('site.test', {
        '/': page('', clock + snippet()),
        '/v1/receipts': endpoint,
      }),
    )
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await eventually(() => tab.run(TRIES), [1])
    expect(await tab.run('window.patience')).toBe(30_000)
    expect(ids()).toHaveLength(before)
    await tab.run(`AbortSignal.timeout = timeout, ${NUDGE}`)
    await eventually(() => tab.run('assent.pending()'), [])
    expect(ids()).toHaveLength(before + 1)
    expect(tries).toBe(2)
  })

  it('sends what waits as soon as the page is looked at again, or is back, or the network is', async () => {
    const tab = current()
    let isBusy = true
    const busy = (): Response =>
      new Response(null, { status: 429, headers: { 'Retry-After': '3600' } })
    close.push(
      servePages('site.test', {
        '/': page(''),
        '/v1/receipts': (request) =>
          isBusy ? busy() : world.receipts(request),
      }),
    )
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    for (const [target, type] of [
      ['document', 'visibilitychange'],
      ['window', 'pageshow'],
      ['window', 'online'],
    ]) {
      isBusy = true
      await tab.run('assent.rejectAll()')
      await eventually(() => tab.run(TRIES), [1])
      isBusy = false
      // Its own timer is far away.
      await tab.run(
        `(${SKIP_PAUSES}, ${target}.dispatchEvent(new Event('${type}', { bubbles: true })))`,
      )
      await eventually(() => tab.run('assent.pending()'), [])
    }
  })

  it('goes by a beacon where fetch fails, and waits for an answer all the same', async () => {
    const tab = current()
    const before = ids().length
    let isBroken = true
    const broken = `<script>window.fetch = () => Promise.reject(TypeError('a'))</script>`
    const own = (): Response =>
      new Response(page('', (isBroken ? broken : '') + snippet()), {
        headers: { 'content-type': 'text/html' },
      })
    close.push(servePages('site.test', { '/': own }))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await eventually(() => ids().length, before + 1)
    expect(await tab.run('assent.pending()')).toEqual(ids().slice(before))
    isBroken = false
    await tab.reload()
    await shown(tab, 'nothing')
    await tab.run(NUDGE)
    await eventually(() => tab.run('assent.pending()'), [])
    expect(ids()).toHaveLength(before + 1)
  })

  it('is not lost where others have used up the 64 KiB of the page', async () => {
    const tab = current()
    const before = ids().length
    let free: () => void = () => {}
    const full = new Promise<Response>((resolve) => {
      free = () => resolve(new Response())
    })
    close.push(
      servePages('site.test', { '/': page(''), '/full': () => full }),
      free,
    )
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(
      `void fetch('/full', { method: 'POST', body: 'a'.repeat(65_000), keepalive: true })`,
    )
    await eventually(() => world.asked('site.test').includes('/full'), true)
    await tab.click('#assent .assent-reject')
    await eventually(
      () => tab.run('assent.allows("necessary") && assent.pending().length'),
      1,
    )
    free()
    await eventually(async () => {
      await tab.run(NUDGE)
      return tab.run('assent.pending()')
    }, [])
    expect(ids()).toHaveLength(before + 1)
  })

  it('sends the headers of the site, after a preflight', async () => {
    const tab = current()
    const before = ids().length
    const seen: (string | null)[] = []
    const headers = { authorization: 'Key a' }
    const endpoint = `http://localhost:${world.port}/v1/receipts`
    const own = { ...config, receipts: { endpoint, headers } }
    close.push(
      servePages('site.test', { '/': page('', snippet(own)) }),
      world.serve('localhost', (request) => {
        seen.push(`${request.method} ${request.headers.get('authorization')}`)
        return world.receipts(request)
      }),
    )
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await eventually(() => ids().length, before + 1)
    expect(seen).toEqual(['OPTIONS null', 'POST Key a'])
  })

  it('posts to another host without a preflight', async () => {
    const tab = current()
    const before = ids().length
    const methods: string[] = []
    const cross = {
      ...config,
      receipts: { endpoint: `http://localhost:${world.port}/v1/receipts` },
    }
    close.push(
      servePages('site.test', { '/': page('', snippet(cross)) }),
      world.serve('localhost', (request) => {
        methods.push(request.method)
        return world.receipts(request)
      }),
    )
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await eventually(() => ids().length, before + 1)
    expect(methods).toEqual(['POST'])
  })

  // What is sent, and when again, is decided by our own code.
  if (name !== 'chromium') return

  it('sends a receipt later, and once, when the endpoint was down', async () => {
    const tab = current()
    const before = ids().length
    let isDown = true
    let tries = 0
    const endpoint = (request: Request): Response | Promise<Response> => {
      tries++
      return isDown
        ? new Response('down', { status: 503 })
        : world.receipts(request)
    }
    close.push(
      servePages('site.test', { '/': page(''), '/v1/receipts': endpoint }),
    )
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tries, 1)
    expect(ids()).toHaveLength(before)
    await eventually(() => tab.run(TRIES), [1])

    isDown = false
    await tab.run(SKIP_PAUSES)
    await tab.reload()
    await eventually(() => ids().length, before + 1)
    await tab.reload()
    await shown(tab, 'nothing')
    expect(ids()).toHaveLength(before + 1)
  })

  it('chains what one visitor decides', async () => {
    const tab = current()
    close.push(servePages('site.test', { '/': page('') }))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
    const receipts = await tab.run<{ id: string; subject: string }[]>(
      `Promise.all([assent.withdraw(), assent.save({ analytics: false })])`,
    )
    const { subject } = receipts[0]!
    const chain = (): { seq: number; prev: string | null }[] =>
      world
        .stored('site.test')
        .filter((stored) => stored.subject === subject)
        .map(({ body }) => body as never)
    await eventually(
      () =>
        chain()
          .map(({ seq }) => seq)
          .sort(),
      [1, 2, 3],
    )
    expect(new Set(chain().map(({ prev }) => prev)).size).toBe(3)
  })

  it('keeps a receipt for the visitor alone where it is local-only', async () => {
    const tab = current()
    const own = {
      ...config,
      receipts: { ...config.receipts, mode: 'local-only' },
    }
    close.push(servePages('site.test', { '/': page('', snippet(own)) }))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    const receipt = await tab.run<Receipt>('assent.rejectAll()')
    await eventually(
      () => tab.run(`!!localStorage['assent.receipt.${receipt.id}']`),
      true,
    )
    expect(await tab.run('assent.pending()')).toEqual([])
    expect(world.asked('site.test')).not.toContain('/v1/receipts')
  })

  it('a transport of a developer sends instead of fetch, and receipts can be verified', async () => {
    const tab = current()
    const before = ids().length
    const imports = {
      'js-cookie': '/modules/js-cookie/dist/js.cookie.mjs',
      nanostores: '/modules/nanostores/index.js',
      preact: '/modules/preact/dist/preact.mjs',
    }
    // As a bundler sets it, for nanostores.
    const start = `<script>window.process = { env: {} }</script>
      <script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module">
        import { createAssent, verify } from '/npm/index.js'
        window.sent = []
        window.verify = verify
        window.assent = createAssent(${JSON.stringify(config)}, {
          transport(url, init) {
            sent.push(url)
            return fetch(url, { ...init, headers: { ...init.headers, 'x-own': '1' } })
          },
        })
      </script>`
    const seen: (string | null)[] = []
    close.push(
      servePages('site.test', {
        '/': page('', start),
        '/npm/*': (request) => script(request, NPM),
        '/modules/*': (request) => script(request, MODULES),
        '/v1/receipts': (request) => {
          seen.push(request.headers.get('x-own'))
          return world.receipts(request)
        },
      }),
    )
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await eventually(() => ids().length, before + 1)
    const faults = await tab.run(
      `Promise.all([assent.withdraw(), assent.rejectAll()]).then(verify)`,
    )
    expect(faults).toMatchObject([{ index: 1, fault: 'missing' }])
    await eventually(() => ids().length, before + 3)
    expect(seen).toEqual(['1', '1', '1'])
    expect(await tab.run('sent')).toEqual(seen.map(() => '/v1/receipts'))
  })
})
