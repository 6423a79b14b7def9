import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { untagged } from '../../world/untagged.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'
import { libraries } from './libraries.ts'

const all = await libraries()
const body = all.map(({ markup }) => markup).join('\n')

/** Those that have sent what they saw. */
function heard(): string[] {
  const paths = new Set(world.hits.map(({ path }) => path))
  return all.flatMap(({ name, path }) => (paths.has(path) ? name : []))
}

const names = all.map(({ name }) => name)

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('libraries that are installed as they document send nothing before the choice, and then all of them do', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(body) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await settled(tab)
    expect(world.hits.filter(({ query }) => !query['mark'])).toEqual([])
    await tab.click('#assent .assent-accept')
    await eventually(heard, names)
    world.clear()
    await tab.open(world.url('site.test', '/?again'))
    await eventually(heard, names)
  })

  it('the same page without tags sends at once', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(untagged(body)) })
    await tab.open(world.url('site.test'))
    await eventually(heard, names)
    expect(await tab.run('window.assent?.allows("analytics")')).not.toBe(true)
  })
})
