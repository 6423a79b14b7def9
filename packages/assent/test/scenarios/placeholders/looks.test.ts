import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { env } from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlaywrightTab } from '../../browsers/playwright-engine.ts'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'
import {
  frame,
  head,
  held,
  hostOf,
  loads,
  own,
  refuse,
  rootOf,
} from './held-frames.ts'

const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const IMAGES = new URL('../../../../../docs/images/', import.meta.url)

/** What axe finds in placeholders, with all its rules. */
async function findings(tab: Tab): Promise<string[]> {
  await tab.run(`(() => { ${AXE}; window.axe = axe })()`)
  return tab.run(`axe
    .run('.assent-placeholder', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join()))`)
}

/** Frames of all sizes, and what has no place. */
const many = `
  ${frame('a', 'clip', 'title="Our workshop" width="560" height="315"')}
  ${frame('b', 'clip', 'width="300" height="150" data-consent-heading="2"')}
  ${frame('c', 'functional talk', 'width="300" height="80"')}
  ${frame('d', 'talk', 'width="120" height="90"')}
  <script id="e" type="text/plain" data-consent="talk" data-consent-placeholder src="{{tracker}}/widget.js"></script>`

const ids = ['a', 'b', 'c', 'd', 'e']

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('fits into small frames, with a button that can be hit', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(many, head) })
    await refuse(tab, ...ids)
    for (const id of ['b', 'c', 'd']) {
      const [box, button] = await tab.run<number[][]>(
        `[document.querySelector('${hostOf(id)}'), ${rootOf(id)}.querySelector('.once')].map((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          return [left, top, right, bottom]
        })`,
      )
      const [left, top, right, bottom] = button!
      expect(left! >= box![0]! && right! <= box![2]!).toBe(true)
      expect(top! >= box![1]! && bottom! <= box![3]!).toBe(true)
      expect(bottom! - top!).toBeGreaterThanOrEqual(24)
    }
    await tab.click(`${hostOf('d')} .once`)
    await eventually(() => loads('d'), 1)
  })

  it('looks the same inside a page that styles everything', async () => {
    const tab = current()
    const hostile = `<style>
      @layer page { div { all: unset !important; display: none !important; visibility: hidden !important } }
      html body main > div { transform: scale(0.2) !important; opacity: 0.1 !important; margin: 50px !important; filter: blur(9px) !important }
      * { color: red !important; font: 30px serif !important; text-transform: uppercase !important; letter-spacing: 9px !important; --x: 99px !important; --width: 9px !important }
      section, p, button, a { display: none !important; background: lime !important }
      ::before { content: "x" !important; display: block !important } ::first-line { color: lime !important }
    </style>`
    // The frame's own box is the page's.
    const body = frame('a', 'clip', 'width="560" height="315"')
    close = servePages('site.test', {
      '/': page(body, head),
      '/hostile': page(body, head + hostile),
    })
    const looks = `[document.querySelector('${hostOf('a')}'), ...${rootOf('a')}.querySelectorAll('*')].map((element) => {
      const from = a.getBoundingClientRect()
      const { x, y, width, height } = element.getBoundingClientRect()
      const { color, font, textTransform, backgroundColor, opacity, filter, visibility, letterSpacing } = getComputedStyle(element)
      const box = [x - from.x, y - from.y, width, height].map((length) => length.toFixed(1))
      // A box has no words of its own.
      const words = element.localName === 'div' ? [] : [color, font, letterSpacing, textTransform]
      return [...box, ...words, backgroundColor, opacity, filter, visibility].join(' ')
    })`
    await refuse(tab, 'a')
    const bare = await tab.run(looks)
    await tab.open(world.url('site.test', '/hostile'))
    await held(tab, 'a')
    expect(await tab.run(looks)).toEqual(bare)
  })

  it('is styled and reported nowhere under the strictest policy', async () => {
    const tab = current()
    const reports: string[] = []
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "img-src 'self'",
      'frame-src *',
      "require-trusted-types-for 'script'",
      'report-uri /report',
    ].join('; ')
    close = servePages(
      'site.test',
      {
        '/': page(
          frame('a', 'clip', 'data-consent-poster="/favicon.ico"'),
          '<script src="/assent.js" data-config="/consent.json" async></script>',
        ),
        '/consent.json': () => Response.json(own),
        '/report': async (request) => {
          reports.push(await request.text())
          return new Response(null, { status: 204 })
        },
        '/leak': page('<script>document.title = "ran"</script>', ''),
      },
      { headers: { 'Content-Security-Policy': policy } },
    )
    await refuse(tab, 'a')
    const style = (selector: string): string =>
      `getComputedStyle(${rootOf('a')}.querySelector('${selector}'))`
    expect(await tab.run(`${style('.box')}.display`)).toBe('flex')
    await tab.run(`${rootOf('a')}.querySelector('.once').focus()`)
    await tab.press('Enter')
    await eventually(() => loads('a'), 1)
    await held(tab)
    expect(reports).toEqual([])
    await tab.open(world.url('site.test', '/leak'))
    await eventually(() => reports.length, 1)
  })

  // The rules of axe are about the markup, which is the same everywhere.
  if (name !== 'chromium') return

  it('axe finds nothing at 320 and 1280 px, in both directions', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(many, head),
      '/rtl': page(many, head).replace('lang="en"', 'lang="ar" dir="rtl"'),
    })
    await tab.resize(1280, 800)
    await refuse(tab, ...ids)
    for (const path of ['/', '/rtl']) {
      await tab.open(world.url('site.test', path))
      for (const width of [1280, 320]) {
        await tab.resize(width, 800)
        await held(tab, ...ids)
        expect(await findings(tab)).toEqual([])
      }
    }
  })
})

describe('in chromium', () => {
  const current = useTab('chromium')

  it('axe finds nothing in the dark', async () => {
    const tab = current()
    const close = servePages('site.test', { '/': page(many, head) })
    await (tab as PlaywrightTab).page.emulateMedia({ colorScheme: 'dark' })
    for (const width of [1280, 320]) {
      await tab.resize(width, 800)
      if (width === 1280) await refuse(tab, ...ids)
      expect(await findings(tab)).toEqual([])
    }
    close()
  })

  it('a finger finds buttons of 44 px', async () => {
    const tab = current()
    const close = servePages('site.test', { '/': page(many, head) })
    const session = await (tab as PlaywrightTab).page
      .context()
      .newCDPSession((tab as PlaywrightTab).page)
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'pointer', value: 'coarse' }],
    })
    await refuse(tab, ...ids)
    const heights = ids.map(
      (id) =>
        `...[...${rootOf(id)}.querySelectorAll('button')].map(({ offsetHeight }) => offsetHeight)`,
    )
    const least = await tab.run(`Math.min(${heights.join()})`)
    expect(least).toBeGreaterThanOrEqual(44)
    close()
  })

  it('the picture of the documentation is there', async () => {
    const tab = current()
    await tab.resize(1280, 800)
    await tab.open(world.url('shop.test', '/teapot.html'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await shown(tab, 'nothing')
    const placeholder = 'document.querySelector(".assent-placeholder")'
    await eventually(() => tab.run(`!!${placeholder}`), true)
    await tab.run(`${placeholder}.scrollIntoView({ block: 'center' })`)
    const path = new URL('placeholder.png', IMAGES)
    const image = await tab.screenshot()
    mkdirSync(IMAGES, { recursive: true })
    // Fonts differ between machines: drawn again only when asked for.
    if (env['UPDATE_IMAGES'] || !existsSync(path)) writeFileSync(path, image)
    expect(readFileSync(path).length).toBeGreaterThan(10_000)
  })
})
