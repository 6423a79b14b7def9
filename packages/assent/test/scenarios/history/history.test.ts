import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { untagged } from '../../world/untagged.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

const GATE = 'data-consent="marketing"'

const rows = {
  iframe: `<iframe ${GATE} data-src="{{tracker}}/embed/video/iframe"></iframe>`,
  named: `<iframe name="n" ${GATE} data-src="{{tracker}}/embed/video/named"></iframe>`,
  object: `<object ${GATE} type="text/html" data-data="{{tracker}}/embed/video/object"></object>`,
  embed: `<embed ${GATE} type="text/html" data-src="{{tracker}}/embed/video/embed">`,
}

const names = Object.keys(rows)
const markup = Object.values(rows).join('\n')

const counts = (): number[] =>
  names.map(
    (name) =>
      world.hits.filter(({ path }) => path === `/embed/video/${name}`).length,
  )

const times = (count: number): number[] => names.map(() => count)

/** Until what was asked for has come, and is in the history. */
const loaded = async (tab: Tab): Promise<void> => {
  await eventually(counts, times(1))
  await settled(tab)
  await tab.run('new Promise((resolve) => setTimeout(resolve, 300))')
}

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  function serve(): void {
    close = servePages(
      'site.test',
      {
        '/': page(markup),
        '/other': page(''),
        '/untagged': page(untagged(markup), ''),
      },
      // A page that is kept as it was asks for nothing anyway.
      { headers: { 'Cache-Control': 'no-store' } },
    )
  }

  async function accept(tab: Tab): Promise<void> {
    serve()
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await loaded(tab)
  }

  async function back(tab: Tab): Promise<void> {
    await tab.run('setTimeout(() => history.back())')
    await eventually(() => tab.run('location.pathname'), '/')
  }

  it('a page that is loaded again asks for nothing that was let in before', async () => {
    const tab = current()
    await accept(tab)
    await tab.run('assent.withdraw()')
    await settled(tab)
    expect(counts()).toEqual(times(1))
    await tab.reload()
    await shown(tab, 'nothing')
    await settled(tab)
    expect(counts()).toEqual(times(1))
  })

  it('without tags it asks each time', async () => {
    const tab = current()
    serve()
    await tab.open(world.url('site.test', '/untagged'))
    await loaded(tab)
    await tab.reload()
    await eventually(counts, times(2))
  })

  it('nor does one that was left while it was let in', async () => {
    const tab = current()
    await accept(tab)
    await tab.open(world.url('site.test', '/other'))
    await shown(tab, 'nothing')
    await tab.run('assent.withdraw()')
    await back(tab)
    await eventually(() => tab.run('window.assent?.allows("marketing")'), false)
    await settled(tab)
    expect(counts()).toEqual(times(1))
  })

  it('nor one whose choice is gone when it is loaded again', async () => {
    const tab = current()
    await accept(tab)
    await tab.run(
      `document.cookie = 'assent=; Path=/; Max-Age=0', localStorage.clear()`,
    )
    await tab.reload()
    await shown(tab, 'banner')
    await settled(tab)
    expect(counts()).toEqual(times(1))
    await tab.click('#assent .assent-accept')
    await eventually(counts, times(2))
    await settled(tab)
    expect(counts()).toEqual(times(2))
  })
})
