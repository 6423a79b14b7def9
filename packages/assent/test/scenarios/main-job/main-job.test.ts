import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { sites } from '../../world/hosts.ts'
import { engine, engines, world } from '../../world/world.ts'

const BANNER = '#assent .assent-banner'

describe.each(engines)('in %s', (name) => {
  let tab: Tab

  beforeEach(async () => {
    tab = await (await engine(name)).newTab()
    world.clear()
  })

  afterEach(() => tab.close())

  it.each(sites)('%s does its main job', async (site) => {
    await tab.open(world.url(`${site}.test`))
    await eventually(() => tab.run(`!!document.querySelector('${BANNER}')`), true)
    expect(world.hits).toEqual([])
    expect(await tab.run('document.cookie')).toBe('')
    expect(await tab.run('Object.keys(localStorage).length')).toBe(0)

    await tab.click('#assent .assent-accept')
    await eventually(() => world.hits.length > 0, true)
    console.log(name, site, world.hits.map((hit) => hit.path).join(' '))
  })
})
