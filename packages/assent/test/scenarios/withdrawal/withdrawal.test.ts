import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit, world } from '../../world/world.ts'

const DESK = new URL('../../../dist/assent-desk.js', import.meta.url)

const own = {
  ...config,
  purposes: [
    {
      id: 'analytics',
      cookies: [{ name: '_ga*' }, { name: 'deep' }],
      storage: [{ key: 'visits' }, { key: 'stat:*' }],
    },
    { id: 'marketing', cookies: [{ name: 'ads' }] },
  ],
}

const traces = `[
  ...document.cookie.split('; ').map((pair) => pair.split('=')[0]),
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
].filter((name) => name && !name.startsWith('assent')).sort().join()`

const leave = `document.cookie = '_ga=1;path=/'
  document.cookie = '_ga_X1=1;path=/;domain=site.test'
  document.cookie = 'deep=1;path=/shop'
  document.cookie = 'ads=1;path=/'
  document.cookie = 'theirs=1;path=/'
  document.cookie = '_gax=1;path=/;domain=.shop.site.test'
  localStorage.setItem('visits', 1)
  sessionStorage.setItem('stat:page', 1)
  localStorage.setItem('basket', 1)`

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('EU-13 deletes what the configuration names, and nothing else', async () => {
    const tab = current()
    close = servePages('shop.site.test', { '/shop/': page('', snippet(own)) })
    await tab.open(world.url('shop.site.test', '/shop/'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
    await tab.run(`(() => { ${leave} })()`)
    expect(await tab.run(traces)).toBe(
      '_ga,_ga_X1,_gax,ads,basket,deep,stat:page,theirs,visits',
    )
    await tab.run('assent.save({ analytics: false })')
    await eventually(() => tab.run(traces), 'ads,basket,theirs')
    await tab.run('assent.withdraw()')
    await eventually(() => tab.run(traces), 'basket,theirs')
  })

  // What follows from a choice does not depend on the engine.
  if (name !== 'chromium') return

  it('holds at once, and for the pages after it, what the network keeps from being written down', async () => {
    const tab = current()
    const pixel = `<img alt="" data-consent="analytics" data-src="{{tracker}}/pixel.gif">`
    let isBlocked = false
    close = servePages('site.test', {
      '/': page(pixel),
      '/assent-desk.js': () =>
        isBlocked
          ? new Response('gone', { status: 404 })
          : new Response(readFileSync(DESK), {
              headers: { 'Content-Type': 'text/javascript' },
            }),
    })
    const before = world.stored('site.test').length
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => world.hits.length, 1)
    // One that waits would be why the desk is fetched again.
    await eventually(() => world.stored('site.test').length, before + 1)
    await tab.reload()
    await eventually(() => world.hits.length, 2)

    isBlocked = true
    await tab.run('assent.withdraw()')
    expect(await tab.run('assent.allows("analytics")')).toBe(false)
    world.clear()
    await tab.reload()
    await eventually(
      () => tab.run('window.assent?.$choices.get().necessary'),
      'granted',
    )
    expect(world.hits).toEqual([])

    isBlocked = false
    await tab.reload()
    await eventually(() => world.stored('site.test').length, before + 2)
    expect(world.stored('site.test').at(-1)!.body.event.kind).toBe('withdrawn')
    await shown(tab, 'nothing')
  })

  it('reset forgets the visitor and asks again', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page('') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
    await tab.run('assent.reset()')
    await shown(tab, 'banner')
    expect(await tab.run('document.cookie')).toBe('')
    expect(await tab.run('localStorage.getItem("assent")')).toBe(null)
    expect(await tab.run('assent.allows("analytics")')).toBe(false)
  })

  it('the interface that cannot be loaded leaves the page usable and everything held', async () => {
    const tab = current()
    const pixel = `<img alt="" data-consent="analytics" data-src="{{tracker}}/pixel.gif">`
    close = servePages('site.test', {
      '/': page(`<script>window.codes = []
        document.addEventListener('assent:error', ({ detail }) => codes.push(detail.code))</script>${pixel}`),
      '/assent-ui.js': () => new Response('blocked', { status: 404 }),
    })
    await tab.open(world.url('site.test'))
    await eventually(() => tab.run('codes.length > 0'), true)
    expect(await tab.run('assent.allows("analytics")')).toBe(false)
    expect(world.hits).toEqual([])
  })
})
