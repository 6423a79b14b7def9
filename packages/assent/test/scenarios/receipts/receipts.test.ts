import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Receipt } from '@assent/receipts'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

const DIST = join(import.meta.dirname, '../../../dist')

/** Ids of the site's receipts that are in the database. */
function ids(): string[] {
  return world.stored('site.test').map(({ id }) => id)
}

/** As if the pauses between tries were over. */
const SKIP_PAUSES = `Object.entries(localStorage).forEach(([key, text]) => {
  if (key.includes('outbox'))
    localStorage[key] = JSON.stringify({ ...JSON.parse(text), due: 0 })
})`

describe.each(engines)('in %s', (name) => {
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
    await tab.run(SKIP_PAUSES)
    await tab.reload()
    await eventually(
      () =>
        tab.run(
          `Object.keys(localStorage).filter((key) => /act|outbox/.test(key))`,
        ),
      [],
    )
    expect(ids()).toHaveLength(before + 1)
  })

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
    await eventually(
      () =>
        tab.run(
          `Object.keys(localStorage).filter((key) => key.includes('outbox')).length`,
        ),
      1,
    )

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
})
