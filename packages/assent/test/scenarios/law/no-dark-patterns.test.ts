import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { world } from '../../world/world.ts'
import { visited } from './told.ts'

/** Buttons of the layer in front, as they are read: rows, then along them. */
const ORDER = `(() => {
  const layer = document.querySelector('#assent dialog[open]') ??
    document.querySelector('#assent .assent-banner')
  return [...layer.querySelectorAll('.assent-button')]
    .map((button) => [button.textContent, button.getBoundingClientRect()])
    .sort(([, a], [, b]) => a.top - b.top || a.left - b.left)
    .map(([text]) => text)
})()`

/** What could advertise: pictures, media, what comes from elsewhere. */
const PROMOTION = `[...document.querySelectorAll('#assent *')].filter((element) =>
  element.matches('img, picture, svg, video, audio, iframe, object, embed, canvas, marquee') ||
  /url\\(/.test(getComputedStyle(element).backgroundImage) ||
  getComputedStyle(element).animationName !== 'none').length`

const LINKS = `[...document.querySelectorAll('#assent a')].map((link) => link.getAttribute('href'))`

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it('EU-17 buttons keep their order at any width, and nothing advertises', async () => {
    const tab = current()
    close = servePages('site.test', { '/': visited() })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    const both = ['Reject all', 'Accept all']
    for (const [layer, third] of [
      ['banner', 'Let me choose'],
      ['preferences', 'Save my choice'],
    ] as const) {
      if (layer === 'preferences') await tab.click('#assent .assent-choose')
      await shown(tab, layer)
      for (const width of [320, 480, 768, 1024, 1280]) {
        await tab.resize(width, 800)
        expect(await tab.run(ORDER)).toEqual([...both, third])
      }
      expect(await tab.run(PROMOTION)).toBe(0)
    }
  })

  it('EU-17 all settings are on the second layer, one click away, and links lead to what the site names', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': visited(),
      '/privacy': page('<p id="there">What we do.</p>', ''),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    expect(await tab.run(LINKS)).toEqual(['/privacy'])
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    expect(
      await tab.run(
        'document.querySelectorAll("#assent [role=switch]").length',
      ),
    ).toBe(5)
    expect(
      await tab.run(`${LINKS}.filter((href) => !href.startsWith('/'))`),
    ).toEqual(['https://films.example/privacy'])
    await tab.click('#assent dialog a[href="/privacy"]')
    await eventually(() => tab.run('!!document.querySelector("#there")'), true)
  })
})
