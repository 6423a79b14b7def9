import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { world } from '../../world/world.ts'
import { visited } from './told.ts'

const ANALYTICS = '#assent [aria-labelledby="assent-name-analytics"]'

/** How far the cross is from the top right corner of its window, in px. */
const CORNER = `(() => {
  const [cross, dialog] = ['.assent-close', 'dialog'].map((selector) =>
    document.querySelector('#assent ' + selector).getBoundingClientRect())
  return Math.max(dialog.right - cross.right, cross.top - dialog.top)
})()`

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it('IT-01 the only cross keeps what was set, grants nothing, and says so', async () => {
    const tab = current()
    close = servePages('site.test', { '/': visited('IT') })
    const before = world.stored('site.test').length
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    const buttons = `[...document.querySelectorAll('#assent button')].map(({ textContent }) => textContent)`
    expect(await tab.run(buttons)).toEqual([
      'Reject all',
      'Accept all',
      'Let me choose',
    ])
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    expect(await tab.run(CORNER)).toBeLessThan(24)
    expect(
      await tab.run(
        'document.querySelector("#assent .assent-close").ariaLabel',
      ),
    ).toBe('Close without saving')
    expect(
      await tab.run('document.querySelector("#assent dialog").textContent'),
    ).toContain('Closing this window changes nothing.')
    await tab.click(ANALYTICS)
    await tab.click('#assent .assent-close')
    await shown(tab, 'banner')
    expect(await tab.run('assent.allows("analytics")')).toBe(false)
    expect(await tab.run('document.cookie')).toBe('')

    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
    await tab.click('#settings')
    await shown(tab, 'preferences')
    await tab.click(ANALYTICS)
    await tab.click('#assent .assent-close')
    await shown(tab, 'nothing')
    expect(await tab.run('assent.allows("analytics")')).toBe(true)
    await eventually(
      () =>
        world
          .stored('site.test')
          .slice(before)
          .map(({ body }) => body.event.method),
      ['accept-all'],
    )
  })
})
