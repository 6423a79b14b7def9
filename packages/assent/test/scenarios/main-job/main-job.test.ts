import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { sites } from '../../world/hosts.ts'
import { engine, engines, world } from '../../world/world.ts'

/** What the real library behind each site's gates sends once it runs. */
const EVENTS = {
  plexnovalex: '/e/',
  'ims-engineering': '/api/event',
  zynorlink: '/e/',
  shop: '/api/event',
  'help-centre': '/e/',
} as const

/** Addresses of what is tagged and allowed, in document order. */
const ADDRESSES = `[...document.querySelectorAll('[data-consent]')]
  .filter((element) => element.dataset.consent.split(' ').every(assent.allows))
  .map((element) => element.dataset.src ?? element.src)
  .filter((address) => address?.includes('//tracker.test'))`

/** Cookies and storage keys of ours. */
const STORED = `[...document.cookie.split('; '), ...Object.keys(localStorage)]
  .filter((name) => name.startsWith('assent'))`

function shows(tab: Tab, what: 'banner' | 'nothing'): Promise<void> {
  const expression = `window.assent?.$choices.get().necessary
    ? (document.querySelector('#assent .assent-banner') ? 'banner' : 'nothing')
    : 'not ready'`
  return eventually(() => tab.run(expression), what)
}

function normal(address: string): string {
  const { host, pathname, searchParams } = new URL(address)
  return JSON.stringify([host, pathname, [...searchParams]])
}

/** How often each of these addresses was asked for. */
function counts(addresses: readonly string[]): Record<string, number> {
  const asked = world.hits.map(({ host, path, query }) =>
    JSON.stringify([host, path, Object.entries(query)]),
  )
  return Object.fromEntries(
    addresses.map((address) => [
      address,
      asked.filter((hit) => hit === normal(address)).length,
    ]),
  )
}

function once(addresses: readonly string[]): Record<string, number> {
  return Object.fromEntries(addresses.map((address) => [address, 1]))
}

describe.each(engines)('in %s', (name) => {
  let tab: Tab

  beforeEach(async () => {
    tab = await (await engine(name)).newTab()
    world.clear()
  })

  afterEach(() => tab.close())

  it.each(sites)(
    '%s loads nothing before a choice or after a refusal',
    async (site) => {
      const page = world.url(`${site}.test`)
      const before = world.stored(`${site}.test`).length
      await tab.open(page)
      await shows(tab, 'banner')
      expect(world.hits).toEqual([])
      expect(await tab.run(STORED)).toEqual([])

      await tab.click('#assent .assent-reject')
      await shows(tab, 'nothing')
      await eventually(() => world.stored(`${site}.test`).length, before + 1)
      const receipt = world.stored(`${site}.test`).at(-1)!
      expect(receipt.body.event).toMatchObject({
        method: 'reject-all',
        kind: 'refused',
      })
      expect(receipt.body.choices.map(({ s }) => s)).not.toContain('granted')

      world.clear()
      await tab.reload()
      await shows(tab, 'nothing')
      expect(world.hits).toEqual([])
      expect(world.asked(`${site}.test`)).not.toContain('/assent-ui.js')
    },
  )

  it.each(sites)(
    '%s runs what was accepted, until it is withdrawn',
    async (site) => {
      const host = `${site}.test`
      const before = world.stored(host).length
      await tab.open(world.url(host))
      await shows(tab, 'banner')

      await tab.click('#assent .assent-accept')
      await shows(tab, 'nothing')
      const addresses = await tab.run<string[]>(ADDRESSES)
      expect(addresses).not.toEqual([])
      await eventually(() => counts(addresses), once(addresses))
      await eventually(() => world.stored(host).length, before + 1)
      expect(world.stored(host).at(-1)!.body.event.method).toBe('accept-all')

      world.clear()
      await tab.reload()
      await shows(tab, 'nothing')
      await eventually(() => counts(addresses), once(addresses))
      await eventually(
        () => world.hits.some(({ path }) => path === EVENTS[site]),
        true,
      )
      expect(world.asked(host)).not.toContain('/assent-ui.js')

      await tab.run('assent.withdraw()')
      await eventually(() => world.stored(host).length, before + 2)
      expect(world.stored(host).at(-1)!.body.event.kind).toBe('withdrawn')
      world.clear()
      await tab.reload()
      await shows(tab, 'nothing')
      expect(world.hits).toEqual([])
    },
  )
})
