import { encodeRecord, writeAbout } from '@assent/core'
import { afterEach, describe, expect, it } from 'vitest'
import { page, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'

const tracked = page(
  `<img alt="" data-consent="analytics" data-src="{{tracker}}/pixel.gif">`,
)

const whole = encodeRecord({
  time: Date.now(),
  until: Date.now() + 86_400_000,
  granted: ['functional', 'analytics', 'marketing'],
  denied: [],
  open: [],
  about: writeAbout({
    subject: 'AAAAAAAAAAAAAAAAAAAAAA',
    notice: 'n',
    version: '1',
    regime: 'strict',
    ends: '',
    signals: '',
  }),
})

const bad = {
  cut: whole.slice(0, -3),
  edited: whole.replace('functional', 'functiona1'),
  'of a later schema': whole.replace('2!', '3!'),
  'made for a script': '{"analytics":true}',
  null: 'null',
  oversized: `${whole}${'x'.repeat(3_500)}`,
  'not encoded': '%E0%A4%A',
} as const

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('reads a record that is whole', async () => {
    const tab = current()
    close = servePages('site.test', { '/': tracked })
    await tab.open(world.url('site.test', '/assent.js'))
    await tab.run(`document.cookie = 'assent=${whole};path=/'`)
    await tab.open(world.url('site.test'))
    await shown(tab, 'nothing')
    expect(await tab.run('assent.allows("analytics")')).toBe(true)
  })

  // Whether a text is a record does not depend on the engine.
  it.each(Object.entries(bad).slice(0, name === 'chromium' ? 9 : 1))(
    'asks again where the record is %s',
    async (_, text) => {
      const tab = current()
      close = servePages('site.test', { '/': tracked })
      await tab.open(world.url('site.test', '/assent.js'))
      await tab.run(`document.cookie = 'assent=${text};path=/'`)
      await tab.run(`localStorage.setItem('assent', ${JSON.stringify(text)})`)
      await tab.open(world.url('site.test'))
      await shown(tab, 'banner')
      expect(await tab.run('assent.allows("analytics")')).toBe(false)
      expect(world.hits).toEqual([])
      // It is replaced, not stumbled over, by the next choice.
      await tab.click('#assent .assent-reject')
      await tab.reload()
      await shown(tab, 'nothing')
    },
  )
})
