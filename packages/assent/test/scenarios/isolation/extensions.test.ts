import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit, world } from '../../world/world.ts'

/** DuckDuckGo's, as its browsers and some extensions run it in each page. */
const AUTOCONSENT = readFileSync(
  createRequire(import.meta.url)
    .resolve('@duckduckgo/autoconsent')
    .replace(/[^/]*$/, 'autoconsent.playwright.js'),
  'utf8',
)

/** It knows no rule for this site: it goes by what it sees. */
const settings = {
  type: 'initResp',
  rules: { autoconsent: [] },
  config: {
    enabled: true,
    autoAction: 'optOut',
    enableHeuristicDetection: true,
    heuristicMode: 'reject',
  },
}

const RUN_AUTOCONSENT = `(() => {
  window.told = []
  window.autoconsentSendMessage = async (message) => void told.push(message)
  ${AUTOCONSENT}
  void autoconsentReceiveMessage(${JSON.stringify(settings)})
})()`

/**
 * What such tools do: of all that is fixed or a dialog in the page, take what
 * speaks of cookies and has a button in sight that refuses, and press that.
 */
const PRESS_REJECT = `[...document.querySelectorAll('*')]
  .filter((element) => getComputedStyle(element).position === 'fixed' || element.matches('dialog[open]'))
  .filter(({ innerText }) => /cookies?/i.test(innerText))
  .flatMap((element) => [...element.querySelectorAll('button')])
  .filter((button) => button.checkVisibility() && /reject|decline|refuse/i.test(button.innerText))
  .map((button) => button.click()).length`

/** Presses it in the first frame in which there is a banner. */
const AT_FIRST_PAINT = `<script>
  new MutationObserver((_, observer) => {
    if (!document.querySelector('#assent .assent-banner')) return
    observer.disconnect()
    requestAnimationFrame(() => { window.pressed = ${PRESS_REJECT} })
  }).observe(document, { childList: true, subtree: true })
</script>`

const looked = (layout: string, shadow = false): string =>
  snippet({ ...config, appearance: { layout, shadow } })

/** What was kept of the visitors of this page, oldest first. */
const kinds = (): string[] =>
  world.stored('site.test').map(({ body }) => body.event.kind)

/** Layouts differ in what the banner is; engines in what a dialog is. */
const layouts = {
  chromium: ['box', 'modal', 'inline'],
  firefox: ['modal'],
  webkit: ['modal'],
} as const

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)

  it.each(layouts[name])(
    'a tool that reads the page refuses at the first paint of a banner: %s',
    async (layout) => {
      const tab = current()
      const body = '<div data-consent-banner></div>'
      const close = servePages('site.test', {
        '/': page(body, AT_FIRST_PAINT + looked(layout)),
      })
      const before = kinds().length
      await tab.open(world.url('site.test'))
      // In the flow it is neither fixed nor a dialog.
      const isSeen = layout !== 'inline'
      await eventually(() => tab.run('window.pressed'), +isSeen)
      await shown(tab, isSeen ? 'nothing' : 'banner')
      expect(await tab.run('assent.allows("analytics")')).toBe(false)
      await eventually(() => kinds().slice(before).length, +isSeen)
      close()
    },
  )
})

describe('autoconsent', () => {
  const current = useTab('chromium')

  it.each(['box', 'modal'])('refuses by itself in a %s', async (layout) => {
    const tab = current()
    const close = servePages('site.test', { '/': page('', looked(layout)) })
    const before = kinds().length
    await tab.open(world.url('site.test'))
    await tab.run(RUN_AUTOCONSENT)
    await shown(tab, 'nothing')
    await eventually(() => kinds().slice(before), ['refused'])
    expect(await tab.run('assent.$choices.get()')).toMatchObject({
      functional: 'denied',
      analytics: 'denied',
      marketing: 'denied',
    })
    close()
  })

  it('does not see into a shadow root', async () => {
    const tab = current()
    const close = servePages('site.test', {
      '/': page('', looked('box', true)),
    })
    await tab.open(world.url('site.test'))
    const banner = `document.querySelector('#assent')?.shadowRoot.querySelector('.assent-banner')`
    await eventually(() => tab.run(`!!${banner}`), true)
    await tab.run(RUN_AUTOCONSENT)
    const isDone = `told.some(({ state }) => state?.findCmpAttempts > 1)`
    await eventually(() => tab.run(isDone), true)
    expect(await tab.run(`${banner}.isConnected`)).toBe(true)
    close()
  })
})
