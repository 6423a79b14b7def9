import { afterEach, describe, expect, it } from 'vitest'
import { openProfile } from '../../browsers/playwright-engine.ts'
import { countConnections } from '../../world/count-connections.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { untagged } from '../../world/untagged.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'

const scripted = snippet({ ...config, scriptedGrants: true })

const pixel = (row: string, tag = ''): string =>
  `<img alt="" ${tag} data-src="{{tracker}}/pixel.gif?row=${row}">`
const script = (row: string): string =>
  `<script>fetch('{{tracker}}/hit?row=${row}', { mode: 'no-cors' })</script>`

const nested = `
<template data-consent="analytics">
  ${pixel('a')}
  ${pixel('am', 'data-consent="marketing"')}
  <div data-consent="analytics">${pixel('aa')} ${pixel('aam', 'data-consent="marketing"')}</div>
  <template data-consent="marketing">${pixel('am-template')} ${script('am-script')}</template>
  <template data-consent="analytics">
    ${script('aa-script')}
    <template data-consent="functional">${pixel('aaf')}</template>
  </template>
</template>
<div data-consent="analytics">${pixel('div-a')} <p data-consent="marketing">${pixel('div-am')}</p></div>
${pixel('both', 'data-consent="analytics marketing"')}`

/** Which of the nested ones wait for what. */
const analytics = ['a', 'aa', 'aa-script', 'div-a']
const marketing = ['aam', 'am', 'am-script', 'am-template', 'both', 'div-am']
const functional = ['aaf']

function rows(): string[] {
  return world.hits.flatMap(({ query }) => query['row'] ?? []).toSorted()
}

/** Pictures that are in the page with an address. */
const pictures = `[...document.querySelectorAll('main img[src]')]
  .map(({ src }) => new URL(src).searchParams.get('row')).sort()`

const pictured = (names: readonly string[]): string[] =>
  names.filter((name) => !name.includes('script')).toSorted()

/** WebKit connects to its proxy, which looks the same to whom it is for. */
const CONNECTS = { chromium: true, firefox: true, webkit: false }

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('a gate in a gate waits for what both name, and goes with either', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(nested, scripted) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await settled(tab)
    expect(rows()).toEqual([])

    await tab.run('assent.save({ analytics: true })')
    await eventually(rows, analytics)
    await settled(tab)
    expect(rows()).toEqual(analytics)

    await tab.run('assent.save({ marketing: true })')
    const second = [...analytics, ...marketing].toSorted()
    await eventually(rows, second)
    await tab.run('assent.save({ functional: true })')
    await eventually(rows, [...second, ...functional].toSorted())
    expect(await tab.run(pictures)).toEqual(
      pictured([...second, ...functional]),
    )

    await tab.run('assent.save({ marketing: false })')
    expect(await tab.run(pictures)).toEqual(
      pictured([...analytics, ...functional]),
    )
    await tab.run('assent.save({ marketing: true, analytics: false })')
    await eventually(() => tab.run(pictures), ['div-am'])
    await tab.run('assent.withdraw()')
    expect(await tab.run(pictures)).toEqual([])
  })

  // A name that is looked up shows nowhere here: dns-prefetch is not observed.
  it('preconnect connects when it is granted, not before', async () => {
    const tab = name === 'chromium' ? await openProfile() : current()
    const other = await countConnections()
    const link = `<link rel="preconnect" data-consent="analytics" data-href="http://other.test:${other.port}">`
    close = servePages('site.test', {
      '/': page(link),
      '/live': page(untagged(link)),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await settled(tab)
    expect(other.count()).toBe(0)
    await tab.click('#assent .assent-accept')
    await eventually(() => other.count() > 0, CONNECTS[name])
    const before = other.count()
    await tab.open(world.url('site.test', '/live'))
    await eventually(() => other.count() > before, CONNECTS[name])
    if (tab !== current()) await tab.close()
    other.close()
  })

  // Which elements are gates does not depend on the engine.
  if (name !== 'chromium') return

  it('data blocks and import maps are left alone, tagged or not', async () => {
    const tab = current()
    const body = `<script type="importmap" data-consent="analytics" id="map">{ "imports": { "mapped": "{{tracker}}/mapped.js?row=mapped" } }</script>
      <script type="application/json" data-consent="analytics" id="json">{ "a": 1 }</script>
      <script type="text/plain" data-consent="analytics" data-type="module">import 'mapped'</script>`
    close = servePages('site.test', { '/': page(body) })
    await tab.open(world.url('site.test'))
    const blocks = `['map', 'json'].map((id) => document.getElementById(id).outerHTML)`
    const before = await tab.run<string[]>(blocks)
    expect(before[0]).toContain('<script type="importmap"')
    await shown(tab, 'banner')
    await settled(tab)
    expect(rows()).toEqual([])
    await tab.click('#assent .assent-accept')
    await eventually(rows, ['mapped'])
    expect(await tab.run(blocks)).toEqual(before)
    await tab.run('assent.withdraw()')
    expect(await tab.run(blocks)).toEqual(before)
  })
})
