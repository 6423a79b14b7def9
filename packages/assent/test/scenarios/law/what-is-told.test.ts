import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { world } from '../../world/world.ts'
import { told, visited } from './told.ts'

/** What machines go by: it says nothing to a visitor. */
const MACHINES = ['id', 'hosts', 'receipts']

/** As it is written for people. */
const WORDS: Readonly<Record<string, string>> = {
  P1D: '1 day',
  P3W: '3 weeks',
  P6M: '6 months',
  P13M: '13 months',
  P14M: '14 months',
  P2Y: '2 years',
  AZ: 'Azerbaijan',
}

/** Everything that a part of a configuration tells. */
function tellings(part: unknown): string[] {
  if (typeof part === 'string') return [WORDS[part] ?? part]
  return Object.entries((part ?? {}) as object).flatMap(([name, value]) =>
    MACHINES.includes(name) ? [] : tellings(value),
  )
}

/** Words and addresses of the second layer. */
const SECOND = `(() => {
  const dialog = document.querySelector('#assent dialog')
  const links = [...dialog.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  return [dialog.textContent, ...links].join(' ')
})()`

const switches = `[...document.querySelectorAll('#assent [role=switch]')]
  .map((one) => one.getAttribute('aria-labelledby').replace('assent-name-', ''))`

const granted = `Object.entries(assent.$choices.get())
  .flatMap(([id, choice]) => choice === 'granted' ? id : []).sort()`

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it('EU-10 AZ-02 the second layer tells all that the configuration does', async () => {
    const tab = current()
    const all = tellings(told)
    expect(all.length).toBeGreaterThan(30)
    close = servePages('site.test', { '/': visited('AZ') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    const banner = 'document.querySelector("#assent").textContent'
    expect(await tab.run(banner)).toMatch(
      /^.*Teapot Works.* statistics, advertising, a study of tea\..*change your mind at any time/,
    )
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    const text = await tab.run<string>(SECOND)
    expect(all.filter((telling) => !text.includes(telling))).toEqual([])
  })

  it('EU-09 each purpose and each service has a switch of its own', async () => {
    const tab = current()
    const ids = ['analytics', 'marketing', 'films', 'ads', 'research']
    close = servePages('site.test', { '/': visited() })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    expect(await tab.run(switches)).toEqual(ids)
    await tab.click('#assent summary')
    for (const id of ['research', 'films'])
      await tab.click(`#assent [aria-labelledby=assent-name-${id}]`)
    await tab.click('#assent .assent-save')
    await eventually(() => tab.run(granted), ['films', 'necessary', 'research'])
  })

  it('EU-11 TR-02 RU-01 the text that asks has no word of the policy, only its address', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': visited('TR'),
      '/ru': visited('RU'),
    })
    const said = `[...document.querySelectorAll('#assent p:not(:empty), #assent a, #assent button')]
      .map((element) => element.getAttribute('href') ?? element.textContent.trim())`
    for (const path of ['/', '/ru']) {
      await tab.open(world.url('site.test', path))
      await shown(tab, 'banner')
      expect(await tab.run(said)).toEqual([
        'Cookies, if you agree',
        'Teapot Works would like to use cookies and similar tools for: statistics, advertising, a study of tea. Nothing is switched on until you choose, and you can change your mind at any time. Privacy policy',
        '/privacy',
        'Reject all',
        'Accept all',
        'Let me choose',
      ])
      expect(await tab.run('document.querySelector("#assent").lang')).toBe('en')
    }
  })
})
