import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'

const pixel = `<img alt="" data-consent="analytics" data-src="{{tracker}}/pixel.gif">`

/** Notes what our code reports, and what it throws into the page. */
const watch = `<script>
  window.told = []
  window.thrown = []
  console.error = (...words) => told.push(words.join(' '))
  addEventListener('error', (event) => thrown.push(event.message))
  addEventListener('unhandledrejection', (event) => thrown.push(String(event.reason)))
</script>`

const { purposes } = config

const bad: readonly (readonly [string, string, readonly string[]])[] = [
  ['is missing', '', []],
  ['is no JSON', '{"purposes": [', ['Assent: config']],
  ['is a list', '[]', ['config: expected object']],
  [
    'has unknown members',
    JSON.stringify({ ...config, puposes: [] }),
    ['found "puposes"'],
  ],
  [
    'has members of a wrong type',
    JSON.stringify({ controller: 7, purposes: {} }),
    [
      'config.controller: expected object, found 7',
      'config.purposes: expected list',
    ],
  ],
  [
    'reaches for the prototype',
    '{"__proto__": {"purposes": []}, "controller": {"name": "A", "contact": "b"}, "purposes": []}',
    ['found "__proto__"'],
  ],
  [
    'uses an id twice',
    JSON.stringify({ ...config, purposes: [...purposes, { id: 'analytics' }] }),
    ['id: expected unused id, found "analytics"'],
  ],
  [
    'takes the reject button away',
    JSON.stringify({ ...config, rejectButton: false }),
    ['found "rejectButton"'],
  ],
  [
    'grants a purpose beforehand',
    JSON.stringify({
      ...config,
      purposes: [{ id: 'analytics', granted: true }],
    }),
    ['config.purposes[0].granted: expected'],
  ],
  [
    'has addresses that run code',
    JSON.stringify({ ...config, policy: { url: 'javascript:alert(1)' } }),
    ['config.policy.url: expected address, found "javascript:alert(1)"'],
  ],
]

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  // What is wrong in a text does not depend on the engine.
  it.each(name === 'chromium' ? bad : bad.slice(0, 2))(
    'holds everything where the configuration %s',
    async (_, text, faults) => {
      const tab = current()
      const head = `${watch}${text && `<script type="application/json" data-assent-config>${text}</script>`}<script src="/assent.js"></script>`
      close = servePages('site.test', { '/': page(pixel, head) })
      await tab.open(world.url('site.test'))
      if (faults.length) await eventually(() => tab.run('told.length'), 1)
      const told = await tab.run<string[]>('told')
      for (const fault of faults) expect(told.join()).toContain(fault)
      expect(await tab.run('!!document.querySelector("#assent")')).toBe(false)
      expect(await tab.run('assent.allows("analytics")')).toBe(false)
      await tab.run('assent.acceptAll()')
      expect(await tab.run('thrown')).toEqual([])
      expect(await tab.run('document.querySelector("h1").textContent')).toBe(
        'Scenario',
      )
      expect(world.hits).toEqual([])
    },
  )

  it('holds everything where the configuration cannot be fetched', async () => {
    const tab = current()
    const head = `${watch}<script src="/assent.js" data-config="/nowhere.json"></script>`
    close = servePages('site.test', { '/': page(pixel, head) })
    await tab.open(world.url('site.test'))
    await eventually(() => tab.run('told.length'), 1)
    expect(await tab.run('thrown')).toEqual([])
    expect(world.hits).toEqual([])
  })

  // How texts are shown and listeners called does not depend on it either.
  if (name !== 'chromium') return

  it('shows HTML in texts as what was written', async () => {
    const tab = current()
    const text = '<img src=x onerror="document.title=1"><b>bold</b>'
    const own = { ...config, controller: { name: text, contact: text } }
    close = servePages('site.test', { '/': page(pixel, snippet(own)) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    expect(
      await tab.run(
        'document.querySelectorAll("#assent img, #assent b").length',
      ),
    ).toBe(0)
    expect(
      await tab.run('document.querySelector("#assent").textContent'),
    ).toContain(text)
  })

  it('goes on where a listener throws', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(
        pixel,
        `${watch}${snippet(config, 'src="/assent.js"')}
      <script>
        assent.on('ready', () => { throw Error('first') })
        assent.on('change', () => { throw Error('second') })
        assent.on('error', () => { throw Error('third') })
      </script>`,
      ),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await shown(tab, 'nothing')
    await eventually(() => world.hits.length, 1)
    expect(await tab.run('thrown')).toEqual([])
    expect((await tab.run<string[]>('told')).join()).toContain('listener')
  })
})
