import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { useTab } from '../../world/use-tab.ts'
import { withFirefox, world } from '../../world/world.ts'
import { head, held, hostOf, refuse } from './held-frames.ts'

const FRAME =
  '<iframe id="ID" title="ID" data-consent="clip" data-src="{{tracker}}/embed/video/ID"></iframe>'

/** Layouts that a frame may be in; `ID` is its id. */
const layouts = {
  block: `<style>#ID { display: block; width: 80%; height: 200px; margin: 20px auto }</style>${FRAME}`,
  inline: `<p>Some words before ${FRAME} and some behind it, so that it stands in a line of its own.</p>`,
  flex: `<div style="display: flex; gap: 20px; align-items: center; justify-content: center; height: 250px"><p style="width: 30%">Words</p>${FRAME}<p>More</p></div>`,
  grid: `<div style="display: grid; grid-template-columns: 1fr 2fr 1fr; gap: 20px"><p>Words</p>${FRAME}<p>More</p></div><style>#ID { width: 100% }</style>`,
  ratio: `<style>#ID { width: 100%; aspect-ratio: 16 / 9; border: 0 }</style><div style="max-width: 700px">${FRAME}</div>`,
  padded: `<div style="position: relative; z-index: 0; padding-top: 40%"><style>#ID { position: absolute; inset: 0; width: 100%; height: 100%; z-index: 3 }</style>${FRAME}</div>`,
  rtl: `<div dir="rtl" style="padding: 0 40px 0 10px">${FRAME} <span>Words</span></div>`,
  scaled: `<div style="transform: scale(0.75)">${FRAME}</div>`,
  fixed: `<style>#ID { position: fixed; bottom: 10px; right: 10px; width: 260px; height: 120px }</style>${FRAME}`,
} as const

const body = Object.entries(layouts)
  .map(([id, markup]) => `${markup.replaceAll('ID', id)}<hr id="after-${id}">`)
  .join('\n')

/** Where elements are in the page. */
const boxes = (selectors: readonly string[]): string =>
  `${JSON.stringify(selectors)}.map((selector) => {
    const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect()
    return [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ')
  })`

const ids = Object.keys(layouts)
const after = ids.map((id) => `#after-${id}`)

/** A frame in a box of its own, of class `box`. */
const boxed = `<style>#a { width: 300px; height: 200px; border: 0 }</style>
  <div id="box"><div style="height: 150px"></div>${FRAME.replaceAll('ID', 'a')}<div style="height: 900px"></div></div>`

const edges = (selector: string): string =>
  `(({ x, y, width, height }) => [x, y, width, height])(document.querySelector('${selector}').getBoundingClientRect()).map(Math.round)`

describe.each(withFirefox)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  const widen = async (tab: Tab, width: number): Promise<void> => {
    await tab.resize(width, 700)
    await eventually(() => tab.run('innerWidth'), width)
  }

  it('lies where the frame would be, in its size, and moves nothing', async () => {
    const tab = current()
    const plain = body
      .replaceAll(' data-consent="clip"', '')
      .replaceAll(/ data-src="[^"]*"/g, '')
    close = servePages('site.test', {
      '/': page(body, head),
      '/plain': page(plain, ''),
    })
    const widths = [1000, 500]
    const frames = boxes([...ids.map((id) => `#${id}`), ...after])
    const expected: string[][] = []
    await tab.open(world.url('site.test', '/plain'))
    for (const width of widths) {
      await widen(tab, width)
      expected.push(await tab.run(frames))
    }
    await widen(tab, 1000)
    await refuse(tab, ...ids)
    for (const [i, width] of widths.entries()) {
      await widen(tab, width)
      await eventually(
        () => tab.run(boxes([...ids.map(hostOf), ...after])),
        expected[i],
      )
    }
  })

  it('moves along with what is above it, and with a box that scrolls', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(
        `<div id="above"></div>${boxed}<style>#box { width: 200px; height: 250px; overflow: auto }</style>`,
        head,
      ),
    })
    await refuse(tab, 'a')
    await tab.run('above.style.height = "77px"')
    await eventually(
      () => tab.run(edges(hostOf('a'))),
      await tab.run(edges('#a')),
    )
    await tab.run('box.scrollTo(30, 120)')
    const [x, y, width, height] = await tab.run<number[]>(edges('#a'))
    await eventually(() => tab.run(edges(hostOf('a'))), [x, y, width, height])
    // Cut off where the box ends.
    const isOver = (right: number, down: number): Promise<boolean> =>
      tab.run(
        `document.elementFromPoint(${x! + right}, ${y! + down}).matches('.assent-placeholder')`,
      )
    expect(await isOver(100, 100)).toBe(true)
    expect(await isOver(250, 100)).toBe(false)
    await tab.run('box.scrollTo(30, 250)')
    const top = await tab.run<number>('box.getBoundingClientRect().y')
    await eventually(
      () =>
        tab.run(
          `document.elementFromPoint(${x! + 100}, ${top - 5}).matches('.assent-placeholder')`,
        ),
      false,
    )
  })

  // Which placeholders there are does not depend on the engine.
  if (name !== 'chromium') return

  it('is there when its frame is, and only then', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(`<div id="tabs" hidden>${boxed}</div>`, head),
    })
    await refuse(tab, 'a')
    const isSeen = `document.querySelector('${hostOf('a')}')?.checkVisibility()`
    expect(await tab.run(isSeen)).toBe(false)
    await tab.run('tabs.hidden = false')
    await eventually(() => tab.run(isSeen), true)
    await tab.run('a.remove()')
    await held(tab)
    await tab.run(
      `box.insertAdjacentHTML('beforeend', '<iframe id="b" data-consent="clip" data-src="/b"></iframe>')`,
    )
    await held(tab, 'b')
    await tab.run('assent.dispose()')
    expect(await tab.run('box.lastElementChild.outerHTML')).toBe(
      '<iframe id="b" data-consent="clip" data-src="/b"></iframe>',
    )
  })
})
