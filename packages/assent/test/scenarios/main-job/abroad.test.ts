import { describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit, world } from '../../world/world.ts'

const HOST = 'ims-engineering.test'

/** Services in other countries, and one at home. */
const ALLOWED = `['map', 'messenger', 'adline'].filter(assent.allows)`

const asked = (path: string): number =>
  world.hits.filter((hit) => hit.path === path).length

async function switchOn(tab: Tab, id: string): Promise<void> {
  await tab.run(
    `document.querySelector('#assent [aria-labelledby="assent-name-${id}"]').focus()`,
  )
  await tab.press('Space')
}

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)

  it('AZ-03 services abroad stay held after accepting all, until the transfer is granted by itself', async () => {
    const tab = current()
    await tab.open(world.url(HOST, '/elaqe.html'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => asked('/embed/map'), 1)
    await settled(tab)
    expect(await tab.run(ALLOWED)).toEqual(['map'])
    expect(asked('/chat.js')).toBe(0)

    await tab.click('footer [data-consent-action]')
    await shown(tab, 'preferences')
    await tab.run(
      `document.querySelectorAll('#assent details').forEach((one) => { one.open = true })`,
    )
    await switchOn(tab, 'messenger')
    await switchOn(tab, 'abroad')
    await tab.click('#assent .assent-save')
    await eventually(() => tab.run(ALLOWED), ['map', 'messenger'])
    await eventually(() => asked('/chat.js'), 1)

    world.clear()
    await tab.run('assent.save({ abroad: false })')
    await eventually(() => tab.run(ALLOWED), ['map'])
    await tab.reload()
    await eventually(() => asked('/embed/map'), 1)
    await settled(tab)
    expect(asked('/chat.js')).toBe(0)
  })
})
