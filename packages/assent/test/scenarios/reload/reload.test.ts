import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { still } from '../../world/still.ts'
import { useTab } from '../../world/use-tab.ts'
import { withFirefox, world } from '../../world/world.ts'

const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const RAN =
  '<script type="text/plain" data-consent="analytics">window.ran = true</script>'

const BAR = `document.querySelector('#assent .assent-reload')?.closest('section').textContent`

const WORDS =
  'Some things that are already running stop only when the page is loaded again.LaterReload now'

describe.each(withFirefox)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  /** Lets a script run, and takes that back. */
  async function takeBack(
    tab: Tab,
    own: object,
    host = 'site.test',
  ): Promise<void> {
    close = servePages(host, {
      '/': page(RAN, snippet({ ...config, ...own })),
    })
    await tab.open(world.url(host))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('window.ran'), true)
    // Its answer may come too late for a page that goes away.
    await tab.run('void assent.withdraw()')
  }

  it('offers to load the page again where a script has run, and does so', async () => {
    const tab = current()
    await takeBack(tab, {})
    await eventually(() => tab.run(BAR), WORDS)
    await tab.run(`(() => { ${AXE}; window.axe = axe })()`)
    await still(tab)
    expect(
      await tab.run(
        `axe.run('#assent').then(({ violations }) => violations.map(({ id }) => id))`,
      ),
    ).toEqual([])
    await tab.click('#assent .assent-reload')
    await eventually(() => tab.run('window.ran ?? null'), null)
    await shown(tab, 'nothing')
    expect(await tab.run('assent.$surface.get()')).toBe('none')
  })

  // What is offered, and when, does not depend on the engine.
  if (name !== 'chromium') return

  it('goes away when it is put off, and lets the preferences open', async () => {
    const tab = current()
    await takeBack(tab, {})
    await eventually(() => tab.run(BAR), WORDS)
    await tab.run('assent.show("preferences")')
    await shown(tab, 'preferences')
    await tab.press('Escape')
    await shown(tab, 'nothing')
    await tab.run('assent.show("reload")')
    await eventually(() => tab.run(BAR), WORDS)
    await tab.click('#assent .assent-later')
    await eventually(() => tab.run(`${BAR} ?? null`), null)
    expect(await tab.run('assent.$surface.get()')).toBe('none')
    expect(await tab.run('window.ran')).toBe(true)
  })

  it('asks nobody where the site says always', async () => {
    const tab = current()
    await takeBack(tab, { reload: 'always' })
    await eventually(() => tab.run('window.ran ?? null'), null)
    await shown(tab, 'nothing')
  })

  it('asks nobody where the site says never, and loads nothing again', async () => {
    const tab = current()
    // A host of its own: what a page that went away had posted comes late.
    await takeBack(tab, { reload: 'never' }, 'other.test')
    await eventually(() => world.stored('other.test').length, 2)
    expect(await tab.run('[window.ran, assent.$surface.get()]')).toEqual([
      true,
      'none',
    ])
  })
})
