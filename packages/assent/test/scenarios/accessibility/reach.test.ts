import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { useTab } from '../../world/use-tab.ts'
import { focused, walk } from './focus.ts'
import { LOAD, serveStage, stage, type Ask } from './stage.ts'
import { drawn, openStage, OURS } from './surfaces.ts'

/** Whether the answer is what a pointer hits there. */
const HIT = `(() => {
  const button = ${OURS}.querySelector('#assent .assent-reject')
  const { x, y, width, height } = button.getBoundingClientRect()
  let at = document.elementFromPoint(x + width / 2, y + height / 2)
  return (at?.shadowRoot?.elementFromPoint(x + width / 2, y + height / 2) ?? at) === button
})()`

/** A dialog that covers the window, and one that is shown as a popover. */
const OVER = `<style>#over { width: 100%; height: 100%; max-width: none; max-height: none; padding: 0 }</style>
  <dialog id="over" aria-label="over"><button type="button">In it</button></dialog>`

/** What pages do that takes all else out of reach, and what undoes it. */
const takings = [
  ['over.showModal()', 'over.close()'],
  ['over.popover = "auto", over.showPopover()', 'over.hidePopover()'],
  ['document.body.inert = true', 'document.body.inert = false'],
  [
    `[...document.body.children].forEach((one) => { one.inert = true; one.setAttribute('aria-hidden', 'true') })`,
    '0',
  ],
  [
    'document.body = Object.assign(document.createElement("body"), { innerHTML: "new" })',
    '0',
  ],
  ['document.body.innerHTML = ""', '0'],
] as const

/** Whether it is hidden from those who do not see. */
const HIDDEN =
  '!!document.querySelector("#assent").closest("[inert], [aria-hidden]")'

/** Whether it is where nothing has asked for it. */
const HOME =
  'document.querySelector("#assent").parentNode.matches("html, body")'

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  async function open(ask: Ask = {}): Promise<Tab> {
    close = serveStage()
    await openStage(current(), { body: OVER, ...ask })
    return current()
  }

  /** Seen, hit, focused and answered to a click. */
  async function within(tab: Tab): Promise<void> {
    await eventually(() => tab.run(HIT), true)
    await tab.run(`${OURS}.querySelector('#assent .assent-reject').focus()`)
    expect(await focused(tab)).toBe('Reject all')
  }

  it('the banner is within reach, whatever the page does', async () => {
    for (const [i, [take, undo]] of takings.entries()) {
      const tab = await open({ shadow: i % 2 === 1 })
      await tab.run(`(${take}, 0)`)
      await within(tab)
      expect(await tab.run(HIDDEN)).toBe(false)
      await tab.run(`(${undo}, 0)`)
      await within(tab)
      expect(await tab.run(HOME)).toBe(true)
      await tab.click('#assent .assent-reject')
      await eventually(
        () => tab.run('assent.$choices.get().analytics'),
        'denied',
      )
      await tab.run('assent.reset()')
    }
  })

  it.each([
    ['a modal dialog', 'over.showModal()'],
    ['an inert body', 'document.body.inert = true'],
  ])('comes within reach where there was %s before it', async (_, take) => {
    close = serveStage()
    const tab = current()
    await tab.open(stage({ body: OVER, isLate: true }))
    await tab.run(`(${take}, 0)`)
    await tab.run(LOAD)
    await drawn(tab, 'banner')
    await within(tab)
    await tab.click('#assent .assent-choose')
    await drawn(tab, 'preferences')
    expect(await focused(tab)).toBe('Close without saving')
    await tab.press('Escape')
    await drawn(tab, 'banner')
    expect(await focused(tab)).toBe('Let me choose')
    await within(tab)
    await tab.click('#assent .assent-reject')
    await eventually(() => tab.run('assent.$choices.get().analytics'), 'denied')
  })

  it('stays over what is shown in full screen', async () => {
    const tab = await open({
      body: `<div id="film"><button type="button" id="full" onclick="film.requestFullscreen()">Full</button></div>`,
    })
    await tab.click('#full')
    await eventually(
      () => tab.run('document.fullscreenElement?.id ?? ""'),
      'film',
    )
    await within(tab)
    await tab.click('#assent .assent-choose')
    await drawn(tab, 'preferences')
    expect(await walk(tab, 'Tab', 1)).toEqual(['group Cookie settings'])
    await tab.click('#assent dialog .assent-reject')
    await eventually(() => tab.run('assent.$choices.get().analytics'), 'denied')
  })
})
