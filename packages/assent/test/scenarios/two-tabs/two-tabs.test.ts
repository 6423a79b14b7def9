import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engine, engines, world } from '../../world/world.ts'

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
