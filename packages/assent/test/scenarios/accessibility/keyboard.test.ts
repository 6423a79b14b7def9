import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { useTab } from '../../world/use-tab.ts'
import { LOAD, serveStage, stage } from './stage.ts'
import { drawn } from './surfaces.ts'

/**
 * No engine opens a keyboard without a screen to touch, so the page's visual
 * viewport says what it would say with one.
 */
const VIEW = `window.view = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 }),
  Object.defineProperty(window, 'visualViewport', { value: view }), 0`

const becomes = (view: object): string =>
  `Object.assign(view, ${JSON.stringify(view)}).dispatchEvent(new Event('resize'))`

/** From the banner's lower edge to that of the window. */
const BELOW = `Math.round(innerHeight - document.querySelector('#assent .assent-banner').getBoundingClientRect().bottom)`

const TOP = `document.querySelector('#assent .assent-banner').getBoundingClientRect().top`

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it.each([
    ['box', 16],
    ['bar', 0],
  ] as const)(
    'a %s stands above the keyboard, while there is one',
    async (layout, space) => {
      const tab = current()
      close = serveStage()
      await tab.resize(390, 844)
      await tab.open(stage({ layout, isLate: true }))
      await tab.run(VIEW)
      await tab.run(LOAD)
      await drawn(tab, 'banner')
      const below = (space: number): Promise<void> =>
        eventually(() => tab.run(BELOW), space)
      await below(space)
      await tab.run(becomes({ height: 844 - 336 }))
      await below(336 + space)
      expect(await tab.run<number>(TOP)).toBeGreaterThanOrEqual(0)
      // As when a browser scrolls the field into what is left.
      await tab.run(becomes({ offsetTop: 100 }))
      await below(236 + space)
      // Who magnifies the page sees less of it, too.
      await tab.run(becomes({ offsetTop: 0, scale: 2 }))
      await below(space)
      // A scroll bar, or the address coming back.
      await tab.run(becomes({ height: 844 - 60, scale: 1 }))
      await below(space)
    },
  )
})
