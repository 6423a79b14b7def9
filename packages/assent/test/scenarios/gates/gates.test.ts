import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

const order = `<script>window.order = []</script>
<script type="text/plain" data-consent="analytics" data-src="/step.js?1&delay=200"></script>
<script type="text/plain" data-consent="analytics">order.push('2')</script>
<script type="text/plain" data-consent="analytics" src="/step.js?5" defer></script>
<script type="text/plain" data-consent="analytics" data-type="module" src="/step.js?6"></script>
<script type="text/plain" data-consent="analytics" src="/step.js?3"></script>
<script type="text/plain" data-consent="analytics">order.push('4')</script>
<script type="text/plain" data-consent="analytics" src="/step.js?async" async></script>`

const kinds = `
<script type="text/plain" data-consent="analytics" src="{{tracker}}/external.js"></script>
<script type="text/plain" data-consent="analytics">fetch('{{tracker}}/hit?name=inline', { mode: 'no-cors' })</script>
<script type="text/plain" data-consent="analytics" data-type="module" data-src="{{tracker}}/module.js"></script>
<iframe title="frame" data-consent="analytics" data-src="{{tracker}}/embed/map"></iframe>
<img alt="" data-consent="analytics" data-src="{{tracker}}/pixel.gif?kind=img">
<template data-consent="analytics"><img alt="" data-src="{{tracker}}/pixel.gif?kind=template"></template>`

const KINDS = [
  '/embed/map',
  '/external.js',
  '/hit?inline',
  '/module.js',
  '/pixel.gif?img',
  '/pixel.gif?template',
]

function asked(): string[] {
  const names = world.hits
    .filter(({ query }) => !query['name'] || query['name'] === 'inline')
    .map(({ path, query }) => {
      const mark = query['kind'] ?? query['name']
      return mark ? `${path}?${mark}` : path
    })
  return names.filter((found) => KINDS.includes(found)).toSorted()
}

const step = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url)
  const [mark] = searchParams.keys()
  await new Promise((resolve) =>
    setTimeout(resolve, Number(searchParams.get('delay') ?? 0)),
  )
  return new Response(`order.push('${mark}')`, {
    headers: { 'Content-Type': 'text/javascript' },
  })
}

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('scripts run in the order that the page would have run them', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(order), '/step.js': step })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('order.length'), 7)
    const ran = await tab.run<string[]>('order')
    expect(ran.filter((mark) => mark !== 'async')).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
  })

  it('they keep that order on the next page', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(order), '/step.js': step })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('order.length'), 7)
    await tab.reload()
    await eventually(() => tab.run('window.order?.length'), 7)
    const ran = await tab.run<string[]>('order')
    expect(ran.filter((mark) => mark !== 'async')).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
  })

  it('each kind asks for nothing before, once after, and again on the next page', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(kinds) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    expect(world.hits).toEqual([])
    await tab.click('#assent .assent-accept')
    await eventually(asked, KINDS)
    world.clear()
    await tab.reload()
    await eventually(asked, KINDS)
  })

  it('the same page without tags does ask', async () => {
    const tab = current()
    const live = kinds
      .replaceAll(/ type="text\/plain"| data-consent="analytics"/g, '')
      .replaceAll('data-type="module"', 'type="module"')
      .replaceAll('data-src', 'src')
      .replaceAll(/<\/?template>/g, '')
    close = servePages('site.test', { '/': page(live) })
    await tab.open(world.url('site.test'))
    await eventually(asked, KINDS)
  })

  it('elements that are added later wait, and are released', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page('<div id="later"></div>') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(`document.querySelector('#later').append(
      document.createRange().createContextualFragment(${JSON.stringify(kinds.replaceAll('{{tracker}}', world.tracker))}))`)
    expect(world.hits).toEqual([])
    await tab.click('#assent .assent-accept')
    await eventually(asked, KINDS)
    world.clear()
    await tab.run(`document.querySelector('#later').append(
      document.createRange().createContextualFragment(${JSON.stringify(kinds.replaceAll('{{tracker}}', world.tracker))}))`)
    await eventually(asked, KINDS)
  })

  it('ids are compared whole, all must be granted, and unknown ones never are', async () => {
    const tab = current()
    const pixel = (ids: string): string =>
      `<img alt="" data-consent="${ids}" data-src="{{tracker}}/pixel.gif?ids=${ids.replaceAll(' ', '+')}">`
    const own = {
      ...config,
      purposes: [
        { id: 'analytics', services: [{ id: 'analytics-plus', name: 'Plus' }] },
        { id: 'marketing' },
      ],
    }
    const body = [
      'analytics',
      'analytics marketing',
      'analytic',
      'analytics-plus-more',
      'analytics typo',
      '',
    ]
      .map(pixel)
      .join('')
    close = servePages('site.test', { '/': page(body, snippet(own)) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    await tab.click('#assent [aria-labelledby="assent-name-analytics"]')
    await tab.click('#assent .assent-save')
    await eventually(() => tab.run('assent.allows("analytics-plus")'), true)
    await eventually(
      () => world.hits.map(({ query }) => query['ids']),
      ['analytics'],
    )
    await tab.run('assent.show("preferences")')
    await shown(tab, 'preferences')
    await tab.click('#assent .assent-preferences .assent-accept')
    await eventually(
      () => world.hits.map(({ query }) => query['ids']),
      ['analytics', 'analytics marketing'],
    )
  })

  it('an element tagged wrongly is named, and does not run twice', async () => {
    const tab = current()
    const body = `<script>window.runs = 0; window.told = []
        document.addEventListener('assent:error', ({ detail }) => told.push(detail.message))</script>
      <script data-consent="analytics">runs++</script>
      <iframe title="live" data-consent="analytics" src="about:blank"></iframe>
      <template data-consent="analytics"><img alt="" src="/favicon.ico"></template>`
    close = servePages('site.test', { '/': page(body) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
    const told = (await tab.run<string[]>('told')).join('\n')
    expect(told).toContain(
      '<script data-consent="analytics"> needs type="text/plain"',
    )
    expect(told).toContain('<iframe data-consent="analytics"> needs data-src')
    expect(told).toContain(
      '<template data-consent="analytics"> leaks in Firefox',
    )
    expect(await tab.run('runs')).toBe(1)
  })

  it('nonce, integrity, listeners and attributes survive the release', async () => {
    const tab = current()
    const body = `<script id="a" type="text/plain" data-consent="analytics" src="/step.js?a"
        crossorigin="anonymous" referrerpolicy="no-referrer" data-own="1" nonce="n" onload="window.attribute = 1"></script>
      <script>window.order = []
        document.querySelector('#a').addEventListener('load', () => { window.listener = 1 })</script>`
    close = servePages('site.test', { '/': page(body), '/step.js': step })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(
      () => tab.run('[window.attribute, window.listener].join()'),
      '1,1',
    )
    expect(
      await tab.run(`(() => { const { crossOrigin, referrerPolicy, nonce, dataset } = document.querySelector('#a')
      return [crossOrigin, referrerPolicy, nonce, dataset.own] })()`),
    ).toEqual(['anonymous', 'no-referrer', 'n', '1'])
  })

  it('what is tagged necessary does not wait for a choice', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(
        '<script type="text/plain" data-consent="necessary">window.needed = 1</script>',
      ),
    })
    await tab.open(world.url('site.test'))
    await eventually(() => tab.run('window.needed'), 1)
  })
})
