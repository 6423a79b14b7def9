import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'
import { visited } from './told.ts'

const body = `<p><button id="count" onclick="clicks++">Count</button>
  <input id="field" aria-label="name"> <a id="next" href="/next">Next</a></p>
  <script>window.clicks = 0</script>${'<p>Words.</p>'.repeat(99)}`

/** What keeps visitors from a page. */
const WALLS = `[...document.querySelectorAll('html, body, body > :not(#assent), main > *')]
  .filter((element) => {
    const { overflow, pointerEvents, userSelect, filter, position } = getComputedStyle(element)
    return element.matches('[inert], [aria-hidden]') || overflow !== 'visible' ||
      pointerEvents === 'none' || userSelect === 'none' || filter !== 'none' || position === 'fixed'
  })
  .map(({ localName }) => localName)`

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('EU-08 the page behind the banner is read, clicked, filled in, scrolled and left', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': visited('', undefined, body),
      '/next': visited(),
    })
    for (const width of [320, 1280]) {
      await tab.resize(width, 800)
      await tab.open(world.url('site.test'))
      await shown(tab, 'banner')
      expect(
        await tab.run(`(() => {
          const { left, top } = document.querySelector('h1').getBoundingClientRect()
          return document.elementFromPoint(left + 9, top + 9).localName
        })()`),
      ).toBe('h1')
    }
    await tab.click('#count')
    expect(await tab.run('clicks')).toBe(1)
    await tab.click('#field')
    await tab.press('Space')
    expect(await tab.run('field.value')).toBe(' ')
    await tab.click('h1')
    await tab.press('Space')
    await eventually(() => tab.run('scrollY > 0'), true)
    expect(await tab.run(WALLS)).toEqual([])
    await shown(tab, 'banner')
    await tab.run('scrollTo(0, 0)')
    await tab.click('#next')
    await eventually(() => tab.run('location.pathname'), '/next')
    await shown(tab, 'banner')
    expect(await tab.run('assent.allows("analytics")')).toBe(false)
  })
})
