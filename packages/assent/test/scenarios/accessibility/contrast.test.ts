import { afterEach, describe, expect, it } from 'vitest'
import type { PlaywrightTab } from '../../browsers/playwright-engine.ts'
import type { Tab } from '../../browsers/tab.ts'
import { sites } from '../../world/hosts.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'
import { contrastsOf } from './contrasts.ts'
import { serveStage, type Ask } from './stage.ts'
import { openStage, OURS, refuse, showAll } from './surfaces.ts'

const SWITCH = `${OURS}.querySelector('#assent [aria-labelledby="assent-name-analytics"]')`

/** How a switch looks: where its knob is, and all its colours. */
const LOOK = `(() => {
  const one = ${SWITCH}
  const knob = one.firstElementChild
  const { backgroundColor, borderTopColor } = getComputedStyle(one)
  const at = knob.getBoundingClientRect().x - one.getBoundingClientRect().x
  return [Math.round(at), backgroundColor, borderTopColor, getComputedStyle(knob).backgroundColor]
})()`

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  /** What is too faint on all surfaces, and how much was looked at. */
  async function look(tab: Tab, ask: Ask): Promise<[string[], number]> {
    const faint: string[] = []
    let count = 0
    const read = async (surface: string): Promise<void> => {
      for (const { of, ratio, least } of await contrastsOf(tab)) {
        count++
        if (ratio < least)
          faint.push(
            `${surface} ${JSON.stringify(ask)}: ${of} ${ratio.toFixed(2)}`,
          )
      }
    }
    await openStage(tab, ask)
    await read('banner')
    await showAll(tab, 'reload')
    await read('reload')
    await showAll(tab, 'preferences')
    await tab.click('#assent [aria-labelledby="assent-name-analytics"]')
    await read('preferences')
    await refuse(tab)
    await read('status and the way back')
    await tab.run('assent.reset()')
    return [faint, count]
  }

  it('WCAG 1.4.3 1.4.11 words have 4.5 to 1, controls in each state and their focus 3 to 1', async () => {
    const tab = current()
    close = serveStage()
    for (const scheme of ['light', 'dark'] as const) {
      await (tab as PlaywrightTab).page.emulateMedia({ colorScheme: scheme })
      // By the system in both, and each theme in the other's surroundings.
      for (const theme of [
        'auto',
        scheme === 'light' ? 'dark' : 'light',
        'contrast',
      ] as const) {
        const [faint, count] = await look(tab, { theme })
        expect(faint, scheme).toEqual([])
        expect(count).toBeGreaterThan(90)
      }
    }
  })

  it.each(sites)('in the colours of %s, too', async (site) => {
    const tab = current()
    for (const colorScheme of ['light', 'dark'] as const) {
      await (tab as PlaywrightTab).page.emulateMedia({ colorScheme })
      await tab.open(world.url(`${site}.test`))
      for (const surface of ['banner', 'preferences'] as const) {
        if (surface !== 'banner') await tab.click('#assent .assent-choose')
        await shown(tab, surface)
        const found = await contrastsOf(tab)
        expect(found.length).toBeGreaterThan(5)
        const faint = found.filter(({ ratio, least }) => ratio < least)
        expect(faint, `${surface}, ${colorScheme}`).toEqual([])
      }
    }
  })

  it('sees what is too faint', async () => {
    const tab = current()
    close = serveStage()
    await openStage(tab)
    await tab.run(
      `(document.documentElement.style = '--assent-muted: #888; --assent-accent: #aac', 0)`,
    )
    const faint = (await contrastsOf(tab)).filter(
      ({ ratio, least }) => ratio < least,
    )
    const names = new Set(faint.map(({ of }) => of))
    expect([...names]).toEqual(
      expect.arrayContaining([
        'text of p',
        'edge of assent-button assent-reject',
        'ring of assent-button assent-accept',
      ]),
    )
  })
})

// Playwright cannot force colours in the other engines.
describe('in chromium', () => {
  const current = useTab('chromium')

  it('in forced colours a switch that is on looks unlike one that is off', async () => {
    const tab = current()
    const close = serveStage()
    await (tab as PlaywrightTab).page.emulateMedia({ forcedColors: 'active' })
    await openStage(tab)
    await showAll(tab, 'preferences')
    const off = await tab.run<unknown[]>(LOOK)
    await tab.click('#assent [aria-labelledby="assent-name-analytics"]')
    const on = await tab.run<unknown[]>(LOOK)
    expect(await tab.run('matchMedia("(forced-colors: active)").matches')).toBe(
      true,
    )
    expect(on[0]).not.toBe(off[0])
    expect(on[3]).not.toBe(off[3])
    const faint = (await contrastsOf(tab)).filter(
      ({ ratio, least }) => ratio < least,
    )
    expect(faint).toEqual([])
    close()
  })
})
