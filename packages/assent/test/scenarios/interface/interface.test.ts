import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit, world } from '../../world/world.ts'

const FOCUSED = `document.activeElement.closest('#assent')
  ? document.activeElement.textContent.trim() || document.activeElement.ariaLabel
  : document.activeElement.localName`

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('the banner comes first in the tab order, takes no focus and answers to keys', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page('<input aria-label="name" autofocus>'),
      '/order': page('<input aria-label="name">'),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    // With the next frame, and only where nothing else has taken the focus:
    // https://html.spec.whatwg.org/#flush-autofocus-candidates
    await eventually(() => tab.run(FOCUSED), 'input')
    await tab.open(world.url('site.test', '/order'))
    await shown(tab, 'banner')
    await tab.press('Tab')
    expect(await tab.run(FOCUSED)).toBe('Reject all')
    await tab.press('Tab')
    expect(await tab.run(FOCUSED)).toBe('Accept all')
    await tab.press('Enter')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
  })

  it('the preferences keep the focus, and give it back', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(
        '<a href="#" id="link" data-consent-action="preferences">Cookies</a>',
      ),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await shown(tab, 'nothing')
    await tab.run('document.querySelector("#link").focus()')
    await tab.press('Enter')
    await shown(tab, 'preferences')
    const inside = `!!document.activeElement.closest('#assent dialog')`
    for (let i = 0; i < 12; i++) {
      await tab.press('Tab')
      const where = await tab.run(
        `${inside} || document.activeElement === document.body`,
      )
      expect(where).toBe(true)
    }
    await tab.press('Escape')
    await shown(tab, 'nothing')
    expect(await tab.run('document.activeElement.id')).toBe('link')
  })

  it('saves what is switched on, by keys alone', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page('') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    await tab.run(
      `document.querySelector('#assent [aria-labelledby="assent-name-analytics"]').focus()`,
    )
    await tab.press('Space')
    await tab.run(`document.querySelector('#assent .assent-save').focus()`)
    await tab.press('Enter')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
    expect(await tab.run('assent.allows("marketing")')).toBe(false)
  })

  it('is written from right to left in Arabic, whatever way the page is', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page('').replace('lang="en"', 'lang="ar" dir="ltr"'),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    const starts = (name: string): string =>
      `document.querySelector('#assent .assent-${name}').getBoundingClientRect().x`
    expect(
      await tab.run(
        `[document.querySelector('#assent').dir, ${starts('reject')} > ${starts('accept')}]`,
      ),
    ).toEqual(['rtl', true])
  })

  it('EU-11 speaks the language of the page', async () => {
    const tab = current()
    const az = page('')
      .replace('lang="en"', 'lang="az-Latn-AZ"')
      .replace('<meta charset="utf-8">', '<meta charset="windows-1251">')
    close = servePages('site.test', { '/': az })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    expect(await tab.run('document.querySelector("#assent").lang')).toBe('az')
    expect(
      await tab.run(
        'document.querySelector("#assent .assent-accept").textContent',
      ),
    ).toBe('Hamısını qəbul et')
  })

  it('leaves the page as it was when it is disposed of', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page('') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run('assent.dispose()')
    expect(await tab.run('!!document.querySelector("#assent")')).toBe(false)
    expect(await tab.run('document.adoptedStyleSheets.length')).toBe(0)
  })
})

describe('in chromium', () => {
  const current = useTab('chromium')

  it('the closed banner is painted before the first of 30 tags runs', async () => {
    const tab = current()
    const tags =
      '<script type="text/plain" data-consent="analytics">ran.push([performance.now(), !!document.querySelector(".assent-banner")])</script>'
    const close = servePages('site.test', {
      '/': page(`<script>window.ran = []; window.frames_ = []
        new MutationObserver(() => {
          if (!document.querySelector('.assent-banner')) requestAnimationFrame((time) => frames_.push(performance.now()))
        }).observe(document, { childList: true, subtree: true })</script>${tags.repeat(30)}`),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('ran.length'), 30)
    const [ran, frames] =
      await tab.run<[[number, boolean][], number[]]>('[ran, frames_]')
    expect(ran.some(([, hadBanner]) => hadBanner)).toBe(false)
    expect(Math.min(...ran.map(([time]) => time))).toBeGreaterThan(
      Math.min(...frames),
    )
    close()
  })
})
