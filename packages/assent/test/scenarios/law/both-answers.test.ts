import { afterEach, describe, expect, it } from 'vitest'
import type { PlaywrightTab } from '../../browsers/playwright-engine.ts'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'
import { answersOf } from './answers-of.ts'
import { told, visited } from './told.ts'

/** The next version, in which something is new. */
const changed = {
  ...told,
  version: '2',
  changes: [
    {
      version: '2',
      kind: 'material',
      ids: ['analytics'],
      summary: 'Statistics go to another company.',
    },
  ],
}

/** Both are there, are alike, can be read and are in view. */
async function alike(tab: Tab): Promise<void> {
  const answers = await answersOf(tab)
  expect(answers.map(({ is }) => is)).toEqual(['reject', 'accept'])
  expect(answers[0]!.look).toBe(answers[1]!.look)
  for (const { contrast, isInView } of answers) {
    expect(contrast).toBeGreaterThanOrEqual(4.5)
    expect(isInView).toBe(true)
  }
}

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('EU-03 EU-05 both layers, and who asks again, have two answers that look alike', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': visited(),
      '/changed': visited('', changed),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await alike(tab)
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    await alike(tab)
    await tab.click('#assent dialog .assent-accept')
    await eventually(() => tab.run('assent.allows("analytics")'), true)
    await tab.open(world.url('site.test', '/changed'))
    await shown(tab, 'banner')
    expect(
      await tab.run('document.querySelector("#assent").textContent'),
    ).toContain('Statistics go to another company.')
    await alike(tab)
  })
})

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it('EU-05 the text of both answers can be read in the light, in the dark and in forced colours', async () => {
    const tab = current()
    const { page } = tab as PlaywrightTab
    close = servePages('site.test', { '/': visited() })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    for (const layer of ['banner', 'preferences'] as const) {
      if (layer === 'preferences') await tab.click('#assent .assent-choose')
      await shown(tab, layer)
      const looks = new Set<string>()
      for (const colorScheme of ['light', 'dark'] as const)
        for (const forcedColors of ['none', 'active'] as const) {
          await page.emulateMedia({ colorScheme, forcedColors })
          await alike(tab)
          looks.add((await answersOf(tab))[0]!.look)
        }
      expect(looks.size).toBeGreaterThanOrEqual(3)
    }
  })

  it('UK-02 BR-01 CA-01 in every region rejecting is one click on a button like the other', async () => {
    const tab = current()
    const regions = ['GB', 'BR', 'US-CA', 'FR', 'TR', 'CA-QC', 'CH', 'RU', 'AZ']
    close = servePages(
      'site.test',
      Object.fromEntries(regions.map((one) => [`/${one}`, visited(one)])),
    )
    for (const region of regions) {
      await tab.open(world.url('site.test', `/${region}`))
      await shown(tab, 'banner')
      await alike(tab)
      await tab.click('#assent .assent-reject')
      await shown(tab, 'nothing')
      const denied = `Object.entries(assent.$choices.get())
        .filter(([id, choice]) => id !== 'necessary' && choice !== 'denied')`
      await eventually(() => tab.run(denied), [])
      await tab.run('assent.reset()')
    }
  })

  it('FR-03 “Continue without accepting” is a button that is seen as well as the other', async () => {
    const tab = current()
    const rejectAll = 'Continuer sans accepter'
    const fr = { rejectAll, acceptAll: 'Tout accepter' }
    close = servePages('site.test', {
      '/': visited('FR', { ...told, languages: ['fr'], texts: { fr } }),
    })
    for (const width of [320, 1280]) {
      await tab.resize(width, 800)
      await tab.open(world.url('site.test'))
      await shown(tab, 'banner')
      await alike(tab)
    }
    const text = 'document.querySelector("#assent .assent-reject").textContent'
    expect(await tab.run(text)).toBe(rejectAll)
    await tab.click('#assent .assent-reject')
    await shown(tab, 'nothing')
    expect(await tab.run('assent.allows("analytics")')).toBe(false)
  })
})
