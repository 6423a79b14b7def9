import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium } from '../../world/world.ts'
import { layoutFaults, spaceText } from './layout-faults.ts'
import { serveStage, stage, type Ask } from './stage.ts'
import { drawn, openStage, refuse, showAll } from './surfaces.ts'

/** The last is a window of 1280 by 1024 at 400 %. */
const sizes = [
  [1280, 800],
  [320, 800],
  [320, 256],
] as const

const asks: readonly Ask[] = [
  { layout: 'box', lang: 'ar' },
  { layout: 'bar', preferences: 'sheet' },
  { layout: 'corner', position: 'top-start', lang: 'ar', preferences: 'sheet' },
  { layout: 'inline' },
  { layout: 'modal' },
]

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  /** What is wrong in any size, with where. */
  async function look(tab: Tab, where: string): Promise<string[]> {
    const found: string[] = []
    for (const [width, height] of sizes) {
      await tab.resize(width, height)
      const at = `${where} ${width} x ${height}: `
      found.push(...(await layoutFaults(tab)).map((fault) => at + fault))
    }
    return found
  }

  it('WCAG 1.4.10 1.4.12 2.5.8 all can be read, reached and hit, down to 320 by 256, however far apart letters are', async () => {
    close = serveStage()
    const tab = current()
    const found: string[] = []
    for (const ask of asks) {
      await openStage(tab, ask)
      for (const text of ['', ' spaced']) {
        const where = JSON.stringify(ask) + text
        if (text) await spaceText(tab)
        await tab.run('assent.show("banner")')
        found.push(...(await look(tab, `banner ${where}`)))
        if (!ask.preferences && ask.layout !== 'box') continue
        for (const surface of ['announcement', 'preferences'] as const) {
          await showAll(tab, surface)
          found.push(...(await look(tab, `${surface} ${where}`)))
        }
      }
      await tab.run('assent.reset()')
    }
    expect(found).toEqual([])
  })

  it('sees what is small, cut off, covered or overlaps', async () => {
    close = serveStage()
    const tab = current()
    await openStage(tab)
    const set = (element: string, style: string): string =>
      `(document.querySelector('#assent ${element}').style = '${style.replaceAll(';', ' !important;')}', 0)`
    await tab.run(set('.assent-accept', 'min-height: 0; height: 30px;'))
    await tab.run(set('.assent-title', 'width: 9px; white-space: nowrap;'))
    await tab.run(set('.assent-choose', 'margin-top: -50px;'))
    expect((await layoutFaults(tab)).toSorted()).toEqual([
      'assent-button assent-accept overlaps assent-button assent-quiet assent-choose',
      'assent-button assent-reject overlaps assent-button assent-quiet assent-choose',
      'cut off: assent-title',
      'not within reach: assent-button assent-accept',
      'not within reach: assent-button assent-reject',
      'small: assent-button assent-accept',
    ])
  })

  it('all is within reach in a frame of 300 by 200', async () => {
    close = serveStage()
    const tab = current()
    const frame = `<iframe title="Frame" width="300" height="200" src="${stage({ body: '' })}"></iframe>`
    await tab.open(stage({ body: frame, isLate: true }))
    const shows = (selector: string): Promise<void> =>
      eventually(
        () => tab.run(`!!frames[0].document.querySelector('${selector}')`),
        true,
      )
    await shows('#assent .assent-banner')
    expect(await layoutFaults(tab, 'frames[0]')).toEqual([])
    await tab.run('frames[0].assent.show("preferences")')
    await shows('#assent dialog[open]')
    expect(await layoutFaults(tab, 'frames[0]')).toEqual([])
  })

  it('the way back is a target of 44 px', async () => {
    close = serveStage()
    const tab = current()
    await openStage(tab)
    await refuse(tab)
    await drawn(tab, 'none')
    expect(
      await tab.run(
        `document.querySelector('.assent-reopen').shadowRoot.querySelector('button').offsetHeight`,
      ),
    ).toBeGreaterThanOrEqual(44)
  })
})
