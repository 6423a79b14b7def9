import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { useTab } from '../../world/use-tab.ts'
import { withFirefox } from '../../world/world.ts'
import { focused, walk } from './focus.ts'
import { serveStage, type Ask } from './stage.ts'
import { drawn, openStage, OURS } from './surfaces.ts'

const WORDS = {
  en: ['Privacy policy', 'Reject all', 'Accept all', 'Let me choose'],
  ar: ['سياسة الخصوصية', 'رفض الكل', 'قبول الكل', 'أختار بنفسي'],
} as const

const asks: readonly Ask[] = [
  { layout: 'box', lang: 'ar', shadow: true },
  { layout: 'bar', position: 'top' },
  { layout: 'corner', lang: 'ar', position: 'top-start' },
  { layout: 'inline', shadow: true },
  { layout: 'box', position: 'bottom-end' },
]

/** Whether each control stands after the one before it, as they are read. */
const READS = `(() => {
  const all = [...${OURS}.querySelectorAll('#assent .assent-banner :is(a, button)')]
  const isRight = getComputedStyle(all[0]).direction === 'rtl'
  const boxes = all.map((one) => one.getBoundingClientRect())
  return boxes.slice(1).every(({ top, bottom, left }, i) => {
    const before = boxes[i]
    return top >= before.bottom - 1 || (isRight ? left < before.left : left > before.left)
  })
})()`

describe.each(withFirefox)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  async function open(ask: Ask): Promise<Tab> {
    close = serveStage()
    await openStage(current(), ask)
    return current()
  }

  it('Tab reaches the banner first, in the order in which it is read, then the page', async () => {
    for (const ask of name === 'webkit' ? asks.slice(0, 2) : asks) {
      const tab = await open(ask)
      const words = WORDS[ask.lang ?? 'en']
      expect(await focused(tab)).toBe('the page')
      expect(await walk(tab, 'Tab', words.length)).toEqual(words)
      expect(words).not.toContain((await walk(tab, 'Tab', 1))[0])
      await walk(tab, 'Shift+Tab', 1)
      // Where a box scrolls, it is a stop of Firefox.
      const back = await walk(tab, 'Shift+Tab', words.length - 1)
      expect(back.at(-1)).toBe(words[0])
      expect(await tab.run(READS)).toBe(true)
    }
  })

  it.each([false, true])(
    'a modal banner has the focus on its title and does not lose it to the page, in a shadow root: %s',
    async (shadow) => {
      const tab = await open({ layout: 'modal', shadow })
      const title = 'Cookies, if you agree'
      expect(await focused(tab)).toBe(title)
      await tab.press('Space')
      await tab.press('Enter')
      expect(await tab.run('assent.$surface.get()')).toBe('banner')
      const forth = await walk(tab, 'Tab', 7)
      expect(forth.slice(0, 4)).toEqual(WORDS.en)
      const back = await walk(tab, 'Shift+Tab', 7)
      // Browsers go round by way of their own controls, where nothing has it.
      const within = [...WORDS.en, title, 'the page']
      expect(
        [...forth, ...back].filter((one) => !within.includes(one)),
      ).toEqual([])
    },
  )

  it('Escape closes a modal banner on this page, answers nothing and lets the page be used', async () => {
    const tab = await open({ layout: 'modal' })
    await tab.press('Escape')
    await drawn(tab, 'none')
    expect(
      await tab.run('[assent.allows("analytics"), document.cookie]'),
    ).toEqual([false, ''])
    await tab.run(
      '(window.clicks = 0, document.querySelector("#other").onclick = () => clicks++, 0)',
    )
    await tab.click('#other')
    expect(await tab.run('clicks')).toBe(1)
    await openStage(tab, { layout: 'modal' })
  })
})
