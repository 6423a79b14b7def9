import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { world } from '../../world/world.ts'
import { visited } from './told.ts'

const MARKETING = '#assent [aria-labelledby=assent-name-marketing]'

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it('BR-03 the site’s own panel sets what the browser’s setting has set', async () => {
    const tab = current()
    close = servePages('site.test', { '/': visited('BR gpc') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
    expect(await tab.run('assent.allows("marketing")')).toBe(false)
    for (const isOn of [true, false]) {
      await tab.click('#settings')
      await shown(tab, 'preferences')
      await tab.click(MARKETING)
      await tab.click('#assent .assent-save')
      await eventually(() => tab.run('assent.allows("marketing")'), isOn)
    }
  })

  it('CA-05 a link of the site’s own words leads to the opt-out, after it too', async () => {
    const tab = current()
    close = servePages('site.test', { '/': visited('US-CA') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    expect(await tab.run('assent.allows("marketing")')).toBe(true)
    await tab.click('#settings')
    await shown(tab, 'preferences')
    await tab.click('#assent dialog .assent-reject')
    await shown(tab, 'nothing')
    await tab.reload()
    await shown(tab, 'nothing')
    expect(await tab.run('assent.allows("marketing")')).toBe(false)
    await tab.click('#settings')
    await shown(tab, 'preferences')
    expect(
      await tab.run(
        'document.querySelectorAll("#assent [aria-checked=true]").length',
      ),
    ).toBe(0)
  })
})
