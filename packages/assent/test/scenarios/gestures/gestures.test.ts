import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

const attacks = {
  'a call': 'assent.acceptAll()',
  'a call with a made-up event':
    'assent.acceptAll({ isTrusted: true, type: "click", eventPhase: 2 })',
  'a call with an event of its own':
    'assent.acceptAll(new MouseEvent("click"))',
  'a save': 'assent.save({ analytics: true })',
  'a synthetic click on the button':
    'document.querySelector("#assent .assent-accept").click()',
  'a dispatched click':
    'document.querySelector("#assent .assent-accept").dispatchEvent(new MouseEvent("click", { bubbles: true }))',
  'a synthetic click on an action':
    'document.querySelector("[data-consent-action=accept-all]").click()',
  'a submitted form':
    'new Promise((resolve) => { const form = document.querySelector("form"); form.onsubmit = (event) => { event.preventDefault(); resolve(assent.acceptAll(event)) }; form.requestSubmit() })',
  'a checkbox that a script ticks':
    'new Promise((resolve) => { const box = document.querySelector("input"); box.onchange = (event) => resolve(assent.acceptAll(event)); box.click() })',
} as const

const body = `<a href="#" data-consent-action="accept-all">yes</a>
  <form><input type="checkbox" aria-label="box"><button>send</button></form>`

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('nothing that a script does grants: calls, saves, clicks, forms', async () => {
    const tab = current()
    const before = world.stored('site.test').length
    close = servePages('site.test', { '/': page(body) })
    await tab.open(world.url('site.test', '/?accept=1#accept-all'))
    await shown(tab, 'banner')
    for (const [attack, code] of Object.entries(attacks)) {
      await tab.run(`(async () => { await ${code} })()`)
      await shown(tab, 'banner')
      expect(
        await tab.run('[assent.allows("analytics"), document.cookie]'),
        attack,
      ).toEqual([false, ''])
    }
    // The next receipt in the database is that of the refusal.
    await tab.run('assent.rejectAll()')
    await eventually(() => world.stored('site.test').length, before + 1)
    expect(world.stored('site.test').at(-1)!.body.event.method).toBe(
      'reject-all',
    )
  })

  it('a click of the visitor grants, on an action that was added later too', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page('') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(`document.querySelector('main').innerHTML =
      '<button data-consent-action="accept-all"><b>yes</b></button>'`)
    await tab.click('main b')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
  })

  it('CA-02 closing the preferences and leaving them by Escape change nothing', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page('') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    await tab.click('#assent [aria-labelledby="assent-name-analytics"]')
    await tab.press('Escape')
    await shown(tab, 'banner')
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    expect(
      await tab.run(
        'document.querySelectorAll("#assent [aria-checked=true]").length',
      ),
    ).toBe(0)
    await tab.click('#assent .assent-close')
    await shown(tab, 'banner')
    expect(await tab.run('document.cookie')).toBe('')
  })

  // No input of the browser is in question below.
  if (name !== 'chromium') return

  it('a page that says so may grant by its own code', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page('', snippet({ ...config, scriptedGrants: true })),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(
      'assent.save({ analytics: true, marketing: false, functional: false })',
    )
    expect(
      await tab.run(
        '[assent.allows("analytics"), assent.allows("marketing")].join()',
      ),
    ).toBe('true,false')
  })

  it('EU-06 a page that writes into the stores ticks nothing', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page('') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(`(() => {
      assent.$choices.set({ necessary: 'granted', analytics: 'granted' })
      assent.allows = () => true
    })()`)
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    const ticked = '#assent [aria-checked=true]'
    expect(await tab.run(`document.querySelectorAll('${ticked}').length`)).toBe(
      0,
    )
  })

  it('EU-04 rejecting takes one click, as accepting does, on both layers', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page('') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    const weights = `['reject', 'accept'].map((name) => {
      const button = document.querySelector('#assent dialog .assent-' + name)
        ?? document.querySelector('#assent .assent-' + name)
      const { width, height } = button.getBoundingClientRect()
      const { color, backgroundColor, font } = getComputedStyle(button)
      return [Math.round(width), Math.round(height), color, backgroundColor, font].join()
    })`
    const [reject, accept] = await tab.run<string[]>(weights)
    expect(reject).toBe(accept)
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    const [second, other] = await tab.run<string[]>(weights)
    expect(second).toBe(other)
    await tab.click('#assent .assent-preferences .assent-reject')
    await shown(tab, 'nothing')
  })
})
