import { afterEach, describe, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('ids are compared whole, all must be granted, and unknown ones never are', async () => {
    const tab = current()
    const pixel = (ids: string): string =>
      `<img alt="" data-consent="${ids}" data-src="{{tracker}}/pixel.gif?ids=${ids.replaceAll(' ', '+')}">`
    const own = {
      ...config,
      purposes: [
        { id: 'analytics', services: [{ id: 'analytics-plus', name: 'Plus' }] },
        { id: 'marketing' },
      ],
    }
    const body = [
      'analytics',
      'analytics marketing',
      'analytic',
      'analytics-plus-more',
      'analytics typo',
      '',
    ]
      .map(pixel)
      .join('')
    close = servePages('site.test', { '/': page(body, snippet(own)) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    await tab.click('#assent [aria-labelledby="assent-name-analytics"]')
    await tab.click('#assent .assent-save')
    await eventually(() => tab.run('assent.allows("analytics-plus")'), true)
    await eventually(
      () => world.hits.map(({ query }) => query['ids']),
      ['analytics'],
    )
    await tab.run('assent.show("preferences")')
    await shown(tab, 'preferences')
    await tab.click('#assent .assent-preferences .assent-accept')
    await eventually(
      () => world.hits.map(({ query }) => query['ids']),
      ['analytics', 'analytics marketing'],
    )
  })

  // Which ids are granted does not depend on the engine.
  if (name !== 'chromium') return

  it('what is tagged necessary does not wait for a choice', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(
        '<script type="text/plain" data-consent="necessary">window.needed = 1</script>',
      ),
    })
    await tab.open(world.url('site.test'))
    await eventually(() => tab.run('window.needed'), 1)
  })
})
