import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { useTab } from '../../world/use-tab.ts'
import { focused } from './focus.ts'
import { LOAD, serveStage, stage } from './stage.ts'
import { drawn, openStage, OURS } from './surfaces.ts'

const TALL = `<p style="height: 900px">Words.</p><input id="field" aria-label="name">
  <a href="#" id="link" data-consent-action="preferences">Cookies</a><p style="height: 2000px">Words.</p>`

/** Ids that are there twice, and what our own say of language and direction. */
const MARKS = `(() => {
  const root = ${OURS}
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
  const { lang, dir } = root.querySelector('#assent')
  return [ids.filter((id, i) => ids.indexOf(id) !== i), lang, dir]
})()`

/** The word that is listened for: in the tree from the beginning. */
const STATUS = `${OURS}.querySelector('#assent .assent-status')`

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('takes no focus from who is typing as it comes, and scrolls nothing as it comes and goes', async () => {
    const tab = current()
    close = serveStage()
    await tab.open(stage({ body: TALL, isLate: true }))
    await tab.run('scrollTo(0, 700)')
    await tab.click('#field')
    await tab.press('Space')
    const before = await tab.run('scrollY')
    expect(before).toBeGreaterThan(500)
    await tab.run(LOAD)
    await drawn(tab, 'banner')
    expect(await focused(tab)).toBe('field')
    await tab.press('Space')
    expect(await tab.run('[field.value, scrollY]')).toEqual(['  ', before])
    await tab.run('link.focus({ preventScroll: true })')
    await tab.press('Enter')
    await drawn(tab, 'preferences')
    expect(await tab.run('scrollY')).toBe(before)
    await tab.press('Escape')
    await drawn(tab, 'banner')
    expect(await tab.run('scrollY')).toBe(before)
    await tab.click('#assent .assent-reject')
    await drawn(tab, 'none')
    expect(await tab.run('scrollY')).toBe(before)
  })

  it('says that a choice is saved, on both layers, where it was listened for before', async () => {
    const tab = current()
    close = serveStage()
    await openStage(tab)
    await tab.run(`(window.first = ${STATUS}, 0)`)
    expect(
      await tab.run('[first.role, first.textContent, first.checkVisibility()]'),
    ).toEqual(['status', '', true])
    await tab.click('#assent .assent-reject')
    await eventually(
      () => tab.run('first.isConnected && first.textContent'),
      'Your choice is saved.',
    )
    await tab.run('(first.textContent = "", 0)')
    await tab.click('#link')
    await drawn(tab, 'preferences')
    await tab.click('#assent .assent-save')
    await eventually(
      () => tab.run('first.isConnected && first.textContent'),
      'Your choice is saved.',
    )
  })

  it('has its language, its direction and no id twice, in a shadow root too', async () => {
    const tab = current()
    close = serveStage()
    for (const shadow of [false, true])
      for (const [lang, dir] of [
        ['en', 'ltr'],
        ['ar', 'rtl'],
      ] as const) {
        await openStage(tab, { lang, shadow })
        await tab.run('assent.show("preferences")')
        await drawn(tab, 'preferences')
        expect(await tab.run(MARKS)).toEqual([[], lang, dir])
      }
  })
})
