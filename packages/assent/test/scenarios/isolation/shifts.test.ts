import { describe, expect, it } from 'vitest'
import type { PlaywrightTab } from '../../browsers/playwright-engine.ts'
import { eventually } from '../../world/eventually.ts'
import { sites } from '../../world/hosts.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { still } from '../../world/still.ts'
import { useTab } from '../../world/use-tab.ts'
import { world } from '../../world/world.ts'

const TEXT = `<p>${'A page with some text in it. '.repeat(40)}</p>`

/** What moved so far, also what moved after a click. */
const SHIFTS = `new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => resolve(list.getEntries().map(({ value, sources }) =>
    [value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80))])))
  observer.observe({ type: 'layout-shift', buffered: true })
  requestAnimationFrame(() => requestAnimationFrame(() => resolve([])))
})`

/** Whether the largest thing painted so far is part of the banner. */
const IS_LARGEST = `new Promise((resolve) => {
  new PerformanceObserver((list) =>
    resolve(!!list.getEntries().at(-1).element?.closest('#assent')),
  ).observe({ type: 'largest-contentful-paint', buffered: true })
})`

describe('in chromium', () => {
  const current = useTab('chromium')

  it.each(['box', 'bar', 'corner', 'modal'])(
    'nothing shifts while a %s comes and goes',
    async (layout) => {
      const tab = current()
      const own = snippet({ ...config, appearance: { layout } })
      const close = servePages('site.test', { '/': page(TEXT, own) })
      await tab.resize(800, 600)
      await tab.open(world.url('site.test'))
      await eventually(
        () => tab.run(`!!document.querySelector('#assent .assent-banner')`),
        true,
      )
      await tab.click('#assent .assent-choose')
      const save = '#assent .assent-save'
      await eventually(
        () => tab.run(`!!document.querySelector('${save}')`),
        true,
      )
      await tab.click(save)
      await shown(tab, 'nothing')
      await settled(tab)
      expect(await tab.run(SHIFTS)).toEqual([])
      close()
    },
  )

  it('what does shift is seen', async () => {
    const tab = current()
    const close = servePages('site.test', { '/': page(TEXT) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(
      `document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 99px' }))`,
    )
    await settled(tab)
    expect(await tab.run(SHIFTS)).not.toEqual([])
    close()
  })

  it.each(sites)('of %s the page has the largest paint', async (site) => {
    const tab = current()
    for (const width of [390, 1280]) {
      await tab.resize(width, 720)
      await tab.open(world.url(`${site}.test`))
      await shown(tab, 'banner')
      await still(tab)
      await settled(tab)
      expect(await tab.run(IS_LARGEST)).toBe(false)
    }
  })

  it('who wants nothing to move has the banner at once, and it is seen', async () => {
    const tab = current()
    await (tab as PlaywrightTab).page.emulateMedia({ reducedMotion: 'reduce' })
    await tab.resize(1280, 720)
    await tab.open(world.url('shop.test'))
    await shown(tab, 'banner')
    expect(await tab.run('document.getAnimations().length')).toBe(0)
    await settled(tab)
    expect(await tab.run(IS_LARGEST)).toBe(true)
  })
})
