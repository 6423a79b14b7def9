import type { Surface } from '@assent/core'
import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { useTab } from '../../world/use-tab.ts'
import { findings } from './findings.ts'
import { serveStage, type Ask } from './stage.ts'
import { openStage, refuse, showAll } from './surfaces.ts'

const layouts = ['box', 'bar', 'corner', 'inline', 'modal'] as const
const themes = ['light', 'dark', 'contrast'] as const
const langs = ['en', 'ar'] as const

/** Each layout with each theme in each direction. */
const looks = layouts.flatMap((layout, l) =>
  themes.flatMap((theme, t) =>
    langs.map((lang, d) => ({ layout, theme, lang, l, t, d })),
  ),
)

/** As many as an engine has the time for; each value is among them. */
const chosen = {
  chromium: looks,
  firefox: looks.filter(({ l, t, d }) => l % 3 === t && l % 2 === d),
}

/** What else is shown with a layout: where none is named it looks as in a box. */
const besides: {
  readonly [layout: string]: readonly Surface[]
} = {
  box: ['announcement', 'reload', 'preferences'],
  bar: ['reload', 'announcement', 'preferences'],
  corner: ['announcement', 'signal', 'reload'],
}

/** What axe finds on every surface, at both widths, with where that was. */
async function walk(tab: Tab, ask: Ask): Promise<string[]> {
  const found: string[] = []
  const widths = [1280, 320]
  async function look(surface: string): Promise<void> {
    for (const width of widths) {
      await tab.resize(width, 800)
      const where = `${surface} ${JSON.stringify(ask)} ${width} px: `
      found.push(...(await findings(tab)).map((fault) => where + fault))
    }
    // It is resized once for each surface.
    widths.reverse()
  }
  await openStage(tab, ask)
  await look('banner')
  for (const surface of besides[ask.layout!] ?? []) {
    await showAll(tab, surface)
    await look(surface)
  }
  if (ask.layout !== 'box') return found
  await refuse(tab)
  await look('status and reopen button')
  return found
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it.each(themes)(
    'axe finds nothing on any surface, with any rule, in the theme %s',
    async (theme) => {
      const tab = current()
      close = serveStage()
      const found: string[] = []
      for (const look of chosen[name]) {
        if (look.theme !== theme) continue
        const { layout, lang } = look
        const preferences = layout === 'bar' ? 'sheet' : 'dialog'
        found.push(...(await walk(tab, { layout, theme, lang, preferences })))
        await tab.run('assent.reset()')
      }
      expect(found).toEqual([])
    },
  )

  it('axe finds what is taken away from ours', async () => {
    const tab = current()
    close = serveStage()
    const ours = (selector: string): string =>
      `document.querySelector('#assent ${selector}')`
    await tab.resize(1280, 800)
    await openStage(tab)
    await tab.run(`${ours('.assent-accept')}.textContent = ''`)
    await tab.run(
      `${ours('.assent-words > p:nth-child(3)')}.style.setProperty('color', '#ccc', 'important')`,
    )
    expect((await findings(tab)).toSorted()).toEqual([
      'button-name .assent-accept',
      'color-contrast p:nth-child(3)',
    ])
    await showAll(tab, 'preferences')
    await tab.run(
      `${ours('.assent-switch')}.removeAttribute('aria-labelledby')`,
    )
    expect((await findings(tab)).join()).toContain('.assent-switch')
  })
})
