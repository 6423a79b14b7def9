import { writeFileSync } from 'node:fs'
import { env } from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

const BODY = ['functional', 'analytics', 'marketing']
  .map(
    (id) =>
      `<img alt="" data-consent="${id}" data-src="{{tracker}}/pixel.gif?${id}">`,
  )
  .join('')

/** A page, and what its server says of the visitor. */
function visited(by: string, own: unknown = config): string {
  const meta = by && `<meta name="assent-visitor" content="${by}">`
  return page(BODY, `${meta}${snippet(own)}`)
}

const asked = (): string[] =>
  world.hits.map(({ query }) => Object.keys(query)[0]!).toSorted()

const receipts = (): {
  event: { kind: string; method: string }
  choices: unknown
}[] => world.stored('site.test').map(({ body }) => body)

const words = (tab: Tab): Promise<string> =>
  tab.run(`document.querySelector('#assent')?.textContent ?? ''`)

async function look(tab: Tab, name: string): Promise<void> {
  if (env['ASSENT_LOOK'])
    writeFileSync(`${env['ASSENT_LOOK']}/${name}.png`, await tab.screenshot())
}

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('CA-07 tags run until somebody says no, then no more', async () => {
    const tab = current()
    close = servePages('site.test', { '/': visited('US-CA') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await eventually(asked, ['analytics', 'functional', 'marketing'])
    expect(await words(tab)).toContain('They are on until you say no')
    expect(
      await tab.run(`[document.cookie, ...Object.keys(localStorage)].join('')`),
    ).toBe('')
    await look(tab, `${name}-opt-out`)
    await tab.click('#assent .assent-reject')
    await eventually(
      () => receipts().map(({ event }) => event.kind),
      ['withdrawn'],
    )
    world.clear()
    await tab.reload()
    await shown(tab, 'nothing')
    expect(asked()).toEqual([])
  })
})
