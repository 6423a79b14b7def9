import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { useTab } from '../../world/use-tab.ts'
import { serveStage } from './stage.ts'
import { drawn, openStage, OURS } from './surfaces.ts'

const ACCEPT = `${OURS}.querySelector('#assent .assent-accept')`

/** All that a press of a key or a pointer consists of, made by a script. */
const PRESSES = `(() => {
  const accept = ${ACCEPT}
  for (const type of ['keydown', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click']) {
    const Kind = type.startsWith('key') ? KeyboardEvent : MouseEvent
    accept.dispatchEvent(new Kind(type, { key: 'Enter', code: 'Enter', bubbles: true, composed: true }))
  }
})()`

/** What a script may do to a dialog. */
const CLOSES = `(() => {
  const banner = ${OURS}.querySelector('#assent .assent-banner')
  banner.dispatchEvent(new Event('cancel', { cancelable: true }))
  banner.close('accept')
  return new Promise((resolve) => { banner.addEventListener('close', () => resolve()) })
})()`

/** A script's clicks on all of the preferences that could grant. */
const SWITCHES = `(() => {
  const all = ${OURS}.querySelectorAll('#assent dialog :is([role=switch], .assent-save)')
  for (const one of all) one.click()
})()`

const GRANTED = `['functional', 'clip', 'analytics', 'marketing', 'research'].filter(assent.allows)`

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('what a script clicks, types and closes grants nothing in any layout, nor in a shadow root', async () => {
    const tab = current()
    close = serveStage()
    for (const shadow of [false, true])
      for (const layout of ['bar', 'modal'] as const) {
        await openStage(tab, { layout, shadow })
        for (const act of [`${ACCEPT}.click()`, PRESSES]) {
          await tab.run(act)
          // Whose answer does not count is asked again.
          await drawn(tab, 'banner')
          expect(await tab.run(GRANTED)).toEqual([])
        }
        if (layout === 'modal') await tab.run(CLOSES)
        expect(await tab.run('document.cookie')).toBe('')
        await tab.run('assent.show("preferences")')
        await drawn(tab, 'preferences')
        await tab.run(SWITCHES)
        expect(await tab.run(GRANTED)).toEqual([])
        await tab.run('assent.reset()')
      }
    await openStage(tab, { layout: 'modal', shadow: true })
    await tab.click('#assent .assent-accept')
    await eventually(
      () => tab.run(GRANTED),
      ['functional', 'clip', 'analytics', 'marketing'],
    )
  })
})
