import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { world } from '../../world/world.ts'
import { told, visited } from './told.ts'

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const announced = {
  ...told,
  version: '2',
  announceDays: 7,
  changes: [
    {
      version: '2',
      kind: 'material',
      ids: ['analytics'],
      summary: 'Statistics go to another company.',
      announced: dayFromNow(0),
      effective: dayFromNow(9),
    },
  ],
}

const pages = {
  '/': visited(),
  '/announcement': visited('', announced),
  '/signal': visited('gpc'),
}

const BUTTONS = `[...document.querySelectorAll('#assent button:not([role=switch])')]
  .map((button) => button.ariaLabel ?? button.textContent)`

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it('EU-03 what only tells has no answer to accept', async () => {
    const tab = current()
    close = servePages('site.test', pages)
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('assent.allows("marketing")'), true)
    for (const path of ['/announcement', '/signal']) {
      await tab.open(world.url('site.test', path))
      await eventually(
        () => tab.run(BUTTONS),
        ['Understood', 'Cookie settings'],
      )
    }
  })

  it('EU-03 where nobody can accept there is nothing to reject either', async () => {
    const tab = current()
    close = servePages('site.test', { '/': visited('minor') })
    await tab.open(world.url('site.test'))
    await shown(tab, 'nothing')
    await tab.click('#settings')
    await shown(tab, 'preferences')
    expect(await tab.run(BUTTONS)).toEqual([
      'Close without saving',
      'Understood',
    ])
  })
})
