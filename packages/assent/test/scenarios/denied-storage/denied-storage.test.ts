import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

const pixel = `<img alt="" data-consent="analytics" data-src="{{tracker}}/pixel.gif">`

const noCookies = `Object.defineProperty(Document.prototype, 'cookie', {
  get() { return '' }, set() {} })`
const throwingCookies = `Object.defineProperty(Document.prototype, 'cookie', {
  get() { throw new DOMException('no', 'SecurityError') },
  set() { throw new DOMException('no', 'SecurityError') } })`
const noStorage = `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, {
    get() { throw new DOMException('no', 'SecurityError') } })`
const fullStorage = `Storage.prototype.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError') }`

function denying(code: string): string {
  return page(
    pixel,
    `<script>
      window.thrown = []
      window.failures = []
      addEventListener('error', (event) => thrown.push(event.message))
      addEventListener('unhandledrejection', (event) => thrown.push(String(event.reason)))
      document.addEventListener('assent:error', ({ detail }) => failures.push(detail.code))
      ${code}
    </script>${snippet()}`,
  )
}

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  const none = [
    ['both throw', `${throwingCookies};${noStorage}`],
    ['neither cookies nor storage are kept', `${noCookies};${noStorage}`],
    ['cookies are off and storage is full', `${noCookies};${fullStorage}`],
  ] as const
  it.each(name === 'chromium' ? none : none.slice(0, 1))(
    'asks, grants nothing and throws nothing where %s',
    async (_, code) => {
      const tab = current()
      close = servePages('site.test', { '/': denying(code) })
      await tab.open(world.url('site.test'))
      await shown(tab, 'banner')
      await tab.click('#assent .assent-accept')
      await shown(tab, 'nothing')
      await eventually(() => tab.run('failures'), ['storage'])
      expect(await tab.run('assent.allows("analytics")')).toBe(false)
      expect(await tab.run('thrown')).toEqual([])
      expect(world.hits).toEqual([])
    },
  )

  const denied = [
    ['storage is denied', noStorage],
    ['storage is full', fullStorage],
    ['cookies are denied', noCookies],
  ] as const
  // A page plays the engine that denies: what we make of it is ours.
  it.each(name === 'chromium' ? denied : denied.slice(0, 1))(
    'keeps the choice where only %s',
    async (_, code) => {
      const tab = current()
      close = servePages('site.test', { '/': denying(code) })
      await tab.open(world.url('site.test'))
      await shown(tab, 'banner')
      await tab.click('#assent .assent-accept')
      await eventually(() => world.hits.length, 1)
      await tab.reload()
      await shown(tab, 'nothing')
      await eventually(() => world.hits.length, 2)
      expect(await tab.run('thrown')).toEqual([])
    },
  )

  it('asks and grants nothing inside a sandboxed frame', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(
        '<iframe title="inner" sandbox="allow-scripts" src="/inner" width="900" height="700"></iframe>',
        '',
      ),
      '/inner': denying(''),
    })
    await tab.open(world.url('site.test'))
    expect(await tab.run('document.querySelector("h1").textContent')).toBe(
      'Scenario',
    )
    expect(world.hits).toEqual([])
  })
})
