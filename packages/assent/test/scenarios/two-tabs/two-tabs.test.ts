import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engine, engines, world } from '../../world/world.ts'

const DIST = join(import.meta.dirname, '../../../dist')

const pixel = `<img alt="" data-consent="analytics" data-src="{{tracker}}/pixel.gif">`

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('a choice in one tab is the choice in the other', async () => {
    const first = current()
    close = servePages('site.test', { '/': page(pixel) })
    await first.open(world.url('site.test'))
    await shown(first, 'banner')
    const second = await (await engine(name)).tabBeside(first)
    try {
      await second.open(world.url('site.test'))
      await shown(second, 'banner')
      await second.click('#assent .assent-accept')
      await eventually(() => second.run('assent.allows("analytics")'), true)
      await eventually(() => first.run('assent.allows("analytics")'), true)
      await shown(first, 'nothing')
      await eventually(() => world.hits.length, 2)

      await second.run('assent.withdraw()')
      await eventually(() => first.run('assent.allows("analytics")'), false)
      await eventually(
        () => first.run('document.querySelector("img").hasAttribute("src")'),
        false,
      )
    } finally {
      await second.close()
    }
  })

  it('an act that both carry out at the same moment has one receipt', async () => {
    const first = current()
    const before = world.stored('site.test').length
    const statuses: number[] = []
    const waiting: (() => void)[] = []
    let isMissing = true
    const send = (file: string): Response =>
      new Response(readFileSync(join(DIST, file)), {
        headers: { 'content-type': 'text/javascript' },
      })
    const endpoint = async (request: Request): Promise<Response> => {
      const answer = await world.receipts(request)
      statuses.push(answer.status)
      return answer
    }
    const listen = `<script>
      window.errors = []
      document.addEventListener('assent:error', ({ detail }) => errors.push(detail.code))
    </script>`
    // A file of its own each, or one would wait until the other is cached.
    const own = (n: number): string =>
      page(listen, snippet(config, `src="/assent.js?${n}" async`))
    close = servePages('site.test', {
      '/1': own(1),
      '/2': own(2),
      '/empty': page('', ''),
      '/assent.js': async () => {
        if (!isMissing) await new Promise<void>((go) => waiting.push(go))
        return send('assent.js')
      },
      '/assent-desk.js': () =>
        isMissing ? new Response('', { status: 404 }) : send('assent-desk.js'),
      '/v1/receipts': endpoint,
    })
    await first.open(world.url('site.test', '/1'))
    await shown(first, 'banner')
    await first.click('#assent .assent-reject')
    await eventually(() => first.run('errors.includes("load")'), true)
    const second = await (await engine(name)).tabBeside(first)
    try {
      await second.open(world.url('site.test', '/empty'))
      isMissing = false
      // Not by the driver, which would wait for what waits here.
      await first.run(`void setTimeout(() => location.reload())`)
      await second.run(`void setTimeout(() => { location.href = '/2' })`)
      await eventually(() => waiting.length, 2)
      for (const go of waiting) go()
      for (const tab of [first, second]) {
        await shown(tab, 'nothing')
        await eventually(
          () =>
            tab.run(
              `Object.keys(localStorage).filter((key) => /act|outbox/.test(key))`,
            ),
          [],
        )
        expect(await tab.run('errors')).toEqual([])
      }
      expect(statuses.filter((status) => status > 201)).toEqual([])
      expect(world.stored('site.test')).toHaveLength(before + 1)
    } finally {
      await second.close()
    }
  })

  it('what waits is sent by one of them', async () => {
    const first = current()
    let isDown = true
    let posts = 0
    const endpoint = (request: Request): Response | Promise<Response> => {
      posts++
      return isDown
        ? new Response('', { status: 503 })
        : world.receipts(request)
    }
    // A host where pages have locks, though over plain http.
    close = servePages('localhost', {
      // The shortest pause that there is.
      '/': page('<script>Math.random = () => 0</script>'),
      '/v1/receipts': endpoint,
    })
    await first.open(world.url('localhost'))
    expect(await first.run('!!navigator.locks')).toBe(true)
    await shown(first, 'banner')
    await first.click('#assent .assent-reject')
    await eventually(() => posts, 1)
    const second = await (await engine(name)).tabBeside(first)
    try {
      await second.open(world.url('localhost'))
      await shown(second, 'nothing')
      // Both know of it, and wait for the same moment.
      await eventually(() => second.run('assent.pending().length'), 1)
      isDown = false
      posts = 0
      await eventually(() => first.run('assent.pending()'), [])
      expect(posts).toBe(1)
    } finally {
      await second.close()
    }
  })

  it('a page from the back/forward cache knows what was chosen since', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(pixel), '/next': page('next') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.open(world.url('site.test', '/next'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await eventually(() => tab.run('document.cookie.includes("assent=")'), true)
    await tab.run('void history.back()')
    await eventually(() => tab.run('location.pathname'), '/')
    await shown(tab, 'nothing')
    expect(world.hits).toEqual([])
  })
})
