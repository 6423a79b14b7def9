import { encodeRecord, writeAbout } from '@assent/core'
import { writeFileSync } from 'node:fs'
import { env } from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'

const ALL = ['functional', 'analytics', 'marketing']
const BODY = ALL.map(
  (id) =>
    `<img alt="" data-consent="${id}" data-src="{{tracker}}/pixel.gif?${id}">`,
).join('')

/** A page, and what its server says in it of the visitor. */
function visited(by: string, own: unknown = config): string {
  const meta = by && `<meta name="assent-visitor" content="${by}">`
  return page(
    `${BODY}<a href="#" id="settings" data-consent-action="preferences">Settings</a>
    <a href="#" id="all" data-consent-action="accept-all">All</a>
    <script>document.addEventListener('assent:error', () => (document.title = 'asked'))</script>`,
    `${meta}${snippet(own)}`,
  )
}

/** Purposes whose pixel has been asked for. */
const asked = (): string[] =>
  world.hits.flatMap(({ query }) => Object.keys(query)).toSorted()

const receipts = (): string[] =>
  world
    .stored('site.test')
    .map(({ body: { event } }) => `${event.method} ${event.kind}`)

const words = (tab: Tab): Promise<string> =>
  tab.run(`document.querySelector('#assent')?.textContent ?? ''`)

async function look(tab: Tab, name: string): Promise<void> {
  const folder = env['ASSENT_LOOK']
  if (folder) writeFileSync(`${folder}/${name}.png`, await tab.screenshot())
}

/** A version of the configuration in which something is new. */
function changed(effective: string, announced?: string): unknown {
  const summary = 'Statistics go to another company.'
  const change = { version: '2', kind: 'material', ids: ['analytics'], summary }
  return {
    ...config,
    version: '2',
    announceDays: 7,
    changes: [{ ...change, effective, ...(announced && { announced }) }],
  }
}

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A site, and what it has been sent in a test. */
function useSite(): {
  serve(own: string): void
  newReceipts(): string[]
} {
  let close = (): void => {}
  let before = 0
  afterEach(() => close())
  return {
    newReceipts: () => receipts().slice(before),
    serve(own) {
      close()
      close = servePages('site.test', { '/': own })
      before = receipts().length
    },
  }
}

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  const { serve, newReceipts } = useSite()

  it('CA-01 CA-07 tags run until somebody says no, in one click, then no more', async () => {
    const tab = current()
    serve(visited('US-CA'))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await eventually(asked, ALL.toSorted())
    expect(await words(tab)).toContain('They are on until you say no')
    expect(
      await tab.run(`[document.cookie, ...Object.keys(localStorage)].join('')`),
    ).toBe('')
    await look(tab, `${name}-opt-out`)
    await tab.click('#assent .assent-reject')
    await eventually(newReceipts, ['reject-all withdrawn'])
    world.clear()
    await tab.reload()
    await shown(tab, 'nothing')
    expect(asked()).toEqual([])
  })

  // What is judged, and how, is the same in every engine.
  if (name !== 'chromium') return

  it('CA-03 CA-04 a signal is heeded before the first tag, is shown and has a receipt', async () => {
    const tab = current()
    serve(visited('US-CA gpc'))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await eventually(newReceipts, ['gpc signal'])
    expect(world.stored('site.test').at(-1)!.body).toMatchObject({
      signals: { gpc: true },
      regime: 'us-ca',
      jurisdiction: 'US-CA',
      regionSource: 'page',
    })
    expect(
      await tab.run(
        `document.querySelector('#assent [role=status]').textContent`,
      ),
    ).toContain('Opt-out request honoured')
    await look(tab, `${name}-signal`)
    expect(asked()).toEqual(['analytics', 'functional'])
    // Accepting all says nothing of what the signal denies.
    await tab.click('#assent .assent-accept')
    await eventually(newReceipts, ['gpc signal', 'accept-all partial'])
    await tab.click('#settings')
    await shown(tab, 'preferences')
    expect(await words(tab)).toContain('Opt-out request honoured')
    // Its own switch does.
    await tab.click('#assent [aria-labelledby=assent-name-marketing]')
    await tab.click('#assent .assent-save')
    await eventually(asked, ALL.toSorted())
    world.clear()
    await tab.reload()
    await shown(tab, 'nothing')
    await eventually(asked, ALL.toSorted())
  })
})

// What is judged, and how, is the same in every engine.
describe('in chromium', () => {
  const name = 'chromium'
  const current = useTab(name)
  const { serve, newReceipts } = useSite()

  it('a signal that comes after a grant takes it back, and says so once', async () => {
    const tab = current()
    serve(visited('FR'))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(asked, ALL.toSorted())
    await eventually(newReceipts, ['accept-all given'])
    world.clear()
    serve(visited('FR gpc'))
    await tab.open(world.url('site.test'))
    await eventually(newReceipts, ['gpc signal'])
    await eventually(
      () => tab.run(`!!document.querySelector('#assent .assent-understood')`),
      true,
    )
    await look(tab, `${name}-signal-bar`)
    expect(asked()).toEqual(['analytics', 'functional'])
    await tab.click('#assent .assent-understood')
    world.clear()
    await tab.reload()
    await shown(tab, 'nothing')
    await eventually(asked, ['analytics', 'functional'])
  })

  it('EU-15 a material change asks again, only for what has changed', async () => {
    const tab = current()
    serve(visited(''))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(newReceipts, ['accept-all given'])
    world.clear()
    serve(visited('', changed(dayFromNow(-1))))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await eventually(asked, ['functional', 'marketing'])
    await eventually(newReceipts, ['change expired'])
    expect(await words(tab)).toContain('Statistics go to another company.')
    expect(await words(tab)).not.toContain('advertising')
    await look(tab, `${name}-change`)
    await tab.click('#assent .assent-reject')
    await eventually(newReceipts, ['change expired', 'save partial'])
    world.clear()
    await tab.reload()
    await shown(tab, 'nothing')
    await eventually(asked, ['functional', 'marketing'])
  })

  it('a change that is announced is told of, asks nothing and takes nothing', async () => {
    const tab = current()
    serve(visited(''))
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(newReceipts, ['accept-all given'])
    world.clear()
    serve(visited('', changed(dayFromNow(9), dayFromNow(0))))
    for (const _ of [1, 2]) {
      await tab.open(world.url('site.test'))
      await eventually(
        () => tab.run(`!!document.querySelector('#assent .assent-understood')`),
        true,
      )
      await eventually(asked, ALL.toSorted())
      world.clear()
    }
    await look(tab, `${name}-announcement`)
    await tab.click('#assent .assent-understood')
    await tab.reload()
    await shown(tab, 'nothing')
    await eventually(asked, ALL.toSorted())
    expect(newReceipts()).toEqual([])
  })

  it('a minor is asked nothing, and can grant nothing', async () => {
    const tab = current()
    serve(visited('US-CA minor'))
    await tab.open(world.url('site.test'))
    await shown(tab, 'nothing')
    await tab.click('#settings')
    await shown(tab, 'preferences')
    await look(tab, `${name}-minor`)
    expect(
      await tab.run(
        `[...document.querySelectorAll('#assent [role=switch]')].every((one) => one.disabled)`,
      ),
    ).toBe(true)
    await tab.click('#assent .assent-save')
    await shown(tab, 'nothing')
    await tab.click('#all')
    await eventually(() => tab.run('document.title'), 'asked')
    expect(await tab.run('assent.allows("analytics")')).toBe(false)
    await tab.reload()
    await shown(tab, 'nothing')
    expect(asked()).toEqual([])
  })

  it('EU-13 what has run out is off at once, has a receipt and is asked again', async () => {
    const tab = current()
    serve(visited(''))
    const time = Date.now() - 200 * 86_400_000
    const record = encodeRecord({
      time,
      until: time + 182 * 86_400_000,
      granted: ALL,
      denied: [],
      open: [],
      about: writeAbout({
        subject: 'AAAAAAAAAAAAAAAAAAAAAA',
        notice: 'n',
        version: '1',
        regime: 'strict',
        ends: '',
        signals: '',
      }),
    })
    await tab.open(world.url('site.test'))
    await tab.run(`void (document.cookie = 'assent=${record};path=/')`)
    await tab.reload()
    await shown(tab, 'banner')
    await eventually(newReceipts, ['expiry expired'])
    expect(await words(tab)).toContain(
      'Your last choice does not hold any more',
    )
    await look(tab, `${name}-expired`)
    expect(asked()).toEqual([])
    // The positive control: the same record, not yet run out.
    await tab.click('#assent .assent-accept')
    await eventually(asked, ALL.toSorted())
  })
})
