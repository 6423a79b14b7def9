import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { settled } from '../../world/settled.ts'
import { useTab } from '../../world/use-tab.ts'
import { withFirefox, world } from '../../world/world.ts'

const gate = (purpose: string): string =>
  `type="text/plain" data-consent="${purpose}"`

const body = `
  <script>
    window.order = []
    window.stale = []
    document.addEventListener('assent:change', ({ detail }) => stale.push(detail.ran.map(({ id }) => id).sort()))
  </script>
  <script id="once" ${gate('analytics')}>order.push('once')</script>
  <script id="file" ${gate('analytics')} src="/step.js?file"></script>
  <script id="again" ${gate('analytics')} data-consent-again>order.push('again')</script>
  <script id="again-file" ${gate('analytics')} data-consent-again src="/step.js?again-file"></script>
  <script id="other" ${gate('marketing')}>order.push('other')</script>`

const step = (request: Request): Response =>
  new Response(`order.push('${new URL(request.url).search.slice(1)}')`, {
    headers: { 'Content-Type': 'text/javascript' },
  })

describe.each(withFirefox)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  async function open(own: object): Promise<void> {
    const settings = { ...config, scriptedGrants: true, ...own }
    close = servePages('site.test', {
      '/': page(body, snippet(settings)),
      '/step.js': step,
    })
    await current().open(world.url('site.test'))
    await shown(current(), 'banner')
  }

  const once = ['once', 'file', 'again', 'again-file', 'other']
  const surface = (): Promise<unknown> => current().run('assent.$surface.get()')

  it('what is granted again runs as it declares, and change names what has run and may not any more', async () => {
    const tab = current()
    await open({ reload: 'never' })
    await tab.run('assent.acceptAll()')
    await eventually(() => tab.run('order'), once)
    await tab.run('assent.save({ analytics: false })')
    expect(await tab.run('stale.at(-1)')).toEqual([
      'again',
      'again-file',
      'file',
      'once',
    ])
    await tab.run('assent.withdraw()')
    expect(await tab.run('stale.at(-1)')).toEqual([
      'again',
      'again-file',
      'file',
      'once',
      'other',
    ])
    await settled(tab)
    expect(await surface()).toBe('none')
    await tab.run('assent.acceptAll()')
    await eventually(() => tab.run('order'), [...once, 'again', 'again-file'])
    expect(await tab.run('stale.at(-1)')).toEqual([])
  })

  // What follows from it does not depend on the engine.
  if (name !== 'chromium') return

  it('by default it offers to load the page again, where something has run', async () => {
    const tab = current()
    await open({})
    await tab.run('assent.rejectAll()')
    await settled(tab)
    expect(await surface()).toBe('none')
    await tab.run('assent.acceptAll()')
    await eventually(() => tab.run('order'), once)
    expect(await surface()).toBe('none')
    await tab.run('assent.withdraw()')
    await eventually(surface, 'reload')
    expect(await tab.run('order')).toEqual(once)
  })

  it('or loads it at once, with everything held', async () => {
    const tab = current()
    await open({ reload: 'always' })
    await tab.run('assent.acceptAll()')
    await eventually(() => tab.run('order'), once)
    // Its answer may come too late for a page that goes away.
    await tab.run('void assent.withdraw()')
    await eventually(
      () =>
        tab.run(
          'window.order && window.assent?.$choices.get().analytics === "denied" && order',
        ),
      [],
    )
    await shown(tab, 'nothing')
    await settled(tab)
    expect(await tab.run('order')).toEqual([])
  })
})
