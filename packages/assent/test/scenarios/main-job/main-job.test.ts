import { describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { sites } from '../../world/hosts.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

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

/** Whether what carries decisions out has come; one of the sites has all in one file. */
const HAS_DESK = `performance.getEntriesByType('resource').some(
  ({ name, responseEnd }) => responseEnd && /assent-desk|assent\\.full/.test(name))`

/** Without those of purposes that are asked for by themselves. */
const receipts = (site: string): ReturnType<typeof world.stored> =>
  world
    .stored(site)
    .filter(({ body }) => !body.choices.some(({ separate }) => separate))

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
  const current = useTab(name)

  it.each(sites)(
    '%s loads nothing before a choice or after a refusal',
    async (site) => {
      const tab = current()
      const page = world.url(`${site}.test`)
      const before = receipts(`${site}.test`).length
      await tab.open(page)
      await shown(tab, 'banner')
      // Who comes near gets the code that decides, and has decided nothing.
      await tab.press('Tab')
      await eventually(() => tab.run(HAS_DESK), true)
      expect(world.hits).toEqual([])
      expect(await tab.run(STORED)).toEqual([])
      expect(receipts(`${site}.test`)).toHaveLength(before)

      await tab.click('#assent .assent-reject')
      await shown(tab, 'nothing')
      await eventually(() => receipts(`${site}.test`).length, before + 1)
      const receipt = receipts(`${site}.test`).at(-1)!
      expect(receipt.body.event).toMatchObject({
        method: 'reject-all',
        kind: 'refused',
      })
      expect(receipt.body.choices.map(({ s }) => s)).not.toContain('granted')

      world.clear()
      await tab.reload()
      await shown(tab, 'nothing')
      expect(world.hits).toEqual([])
      expect(world.asked(`${site}.test`)).not.toContain('/assent-ui.js')
    },
  )

  it.each(sites)(
    '%s runs what was accepted, until it is withdrawn',
    async (site) => {
      const tab = current()
      const host = `${site}.test`
      const before = receipts(host).length
      await tab.open(world.url(host))
      await shown(tab, 'banner')

      await tab.click('#assent .assent-accept')
      await eventually(() => receipts(host).length, before + 1)
      const addresses = await tab.run<string[]>(ADDRESSES)
      expect(addresses).not.toEqual([])
      await eventually(() => counts(addresses), once(addresses))
      expect(receipts(host).at(-1)!.body.event.method).toBe('accept-all')

      world.clear()
      await tab.reload()
      await shown(tab, 'nothing')
      await eventually(() => counts(addresses), once(addresses))
      await eventually(
        () => world.hits.some(({ path }) => path === EVENTS[site]),
        true,
      )
      expect(world.asked(host)).not.toContain('/assent-ui.js')

      await tab.run('assent.withdraw()')
      await eventually(() => receipts(host).length, before + 2)
      expect(receipts(host).at(-1)!.body.event.kind).toBe('withdrawn')
      world.clear()
      await tab.reload()
      await shown(tab, 'nothing')
      expect(world.hits).toEqual([])
    },
  )
})
