import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'

const PATIENCE = 700

const gate = (purpose: string): string =>
  `type="text/plain" data-consent="${purpose}"`

/** Says when each script ran, from the choice on. */
const WATCH = `<script>
  window.order = []
  window.times = {}
  window.ran = (id) => { order.push(id); times[id] = performance.now() - chosen }
  document.addEventListener('assent:change', () => { window.chosen = performance.now() }, { once: true })
</script>`

const head =
  WATCH + snippet({ ...config, scriptTimeout: PATIENCE, reload: 'never' })

const step = (request: Request): Response =>
  new Response(`ran('${new URL(request.url).searchParams.get('id')}')`, {
    headers: { 'Content-Type': 'text/javascript' },
  })

/** A script that is answered only when it is let go. */
function hang(): { answer(request: Request): Promise<Response>; end(): void } {
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return {
    end: () => end(),
    answer: async (request) => {
      await ended
      return step(request)
    },
  }
}

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('a script that does not come delays what depends on its order, and as long as the configuration says', async () => {
    const tab = current()
    const { answer, end } = hang()
    const body = `
      <script ${gate('analytics')} src="/step.js?id=before"></script>
      <script ${gate('analytics')} src="/hang.js?id=late"></script>
      <script ${gate('analytics')} src="/step.js?id=after"></script>
      <script ${gate('analytics')}>ran('inline')</script>
      <script ${gate('analytics')} src="/step.js?id=deferred" defer></script>
      <script ${gate('analytics')} src="/step.js?id=async" async></script>
      <img ${gate('analytics')} alt="" data-src="{{tracker}}/pixel.gif" onload="ran('img')">`
    close = servePages('site.test', {
      '/': page(body, head),
      '/step.js': step,
      '/hang.js': answer,
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('order.length'), 6)
    const order = await tab.run<string[]>('order')
    const times = await tab.run<Record<string, number>>('times')
    expect(order.filter((id) => !/async|img/.test(id))).toEqual([
      'before',
      'after',
      'inline',
      'deferred',
    ])
    for (const id of ['before', 'async', 'img'])
      expect(times[id], id).toBeLessThan(PATIENCE)
    for (const id of ['after', 'inline', 'deferred'])
      expect(times[id], id).toBeGreaterThanOrEqual(PATIENCE)
    end()
    await eventually(() => tab.run('order.length'), 7)
    expect(await tab.run('order.at(-1)')).toBe('late')
  })

  it('one that is stopped because its purpose is taken back does not keep the others waiting, nor run', async () => {
    const tab = current()
    const { answer, end } = hang()
    const body = `
      <script ${gate('analytics')} src="/hang.js?id=stopped"></script>
      <script ${gate('marketing')} src="/step.js?id=after"></script>
      <script ${gate('marketing')}>ran('inline')</script>`
    close = servePages('site.test', {
      '/': page(body, head),
      '/step.js': step,
      '/hang.js': answer,
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => world.asked('site.test').includes('/hang.js'), true)
    await tab.run('assent.save({ analytics: false })')
    await eventually(() => tab.run('order'), ['after', 'inline'])
    end()
    // It has come, and what comes after it has come too.
    await tab.run('fetch("/hang.js").then(() => fetch("/step.js"))')
    expect(await tab.run('order')).toEqual(['after', 'inline'])
  })

  it('an inline module does not run when its purpose is taken back before what it imports has come', async () => {
    const tab = current()
    const { answer, end } = hang()
    const body = `
      <script ${gate('analytics')} data-type="module">import '/hang.js?id=import'; ran('module')</script>
      <script ${gate('analytics')} data-type="module">ran('before')</script>`
    close = servePages('site.test', {
      '/': page(body, head),
      '/step.js': step,
      '/hang.js': answer,
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => world.asked('site.test').includes('/hang.js'), true)
    await tab.run('assent.withdraw()')
    end()
    await tab.run('import("/hang.js?id=other")')
    await settled(tab)
    expect(
      await tab.run('order.filter((id) => !/other|before/.test(id))'),
    ).toEqual([])
  })
})
