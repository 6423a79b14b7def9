import { describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { config, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'
import { differingPixels } from './differing-pixels.ts'
import { sheets, structural, type Sheet } from './sheets.ts'
import { putSheet } from './stage.ts'

/** Its paragraphs are of the body itself, where neighbours count most. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Page</title><style id="sheet"></style><body>
<p>A <a href="#">link</a>, <em>stress</em> and <code>code</code>.</p>
<h1>First</h1><ul><li>One</li><li>Two</li></ul>
<section><button>Button</button> <input value="text"> <select><option>A</select></section>
<details open><summary>More</summary><p role="status">Status</p></details>
<dialog open>Dialog</dialog><table><tr><th>A</th><td>B</td></tr></table>
<dl><dt>Name</dt><dd>Value</dd></dl><footer>Foot</footer></body></html>`

/** Where each of the page's own elements is, and what it looks like. */
const MEASURE = `(() => {
  const own = [document.documentElement, document.body, ...document.body.querySelectorAll(':not(#assent, #assent *)')]
  return own.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const values = [...style].map((name) => style.getPropertyValue(name))
    return [element.localName, x, y, width, height, ...values].join()
  })
})()`

/** All in one engine; the rules of CSS are the same in the others. */
const tried = {
  chromium: [...sheets, structural],
  firefox: [structural],
  webkit: [structural],
} as const

function startAssent(layout: string): string {
  const own = { ...config, appearance: { layout } }
  return `(() => {
    const json = document.createElement('script')
    json.type = 'application/json'
    json.dataset.assentConfig = ''
    json.text = ${JSON.stringify(JSON.stringify(own))}
    document.head.append(json)
    for (const src of ['/assent.js', '/assent-reopen.js'])
      document.head.append(Object.assign(document.createElement('script'), { src }))
  })()`
}

interface Seen {
  readonly elements: string[]
  readonly picture: Uint8Array
}

/** How the page is under each sheet. */
async function look(tab: Tab, own: readonly Sheet[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const sheet of own) {
    await putSheet(tab, sheet)
    const elements = await tab.run<string[]>(MEASURE)
    seen.push({ elements, picture: await tab.screenshot() })
  }
  return seen
}

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  const own = tried[name]

  it('nothing of the page moves or changes while Assent is there, and after', async () => {
    const tab = current()
    const close = servePages('site.test', { '/': PAGE })
    await tab.resize(800, 600)
    await tab.open(world.url('site.test'))
    const before = await look(tab, own)
    const isAsBefore = ({ elements }: Seen, i: number): void =>
      expect(elements, own[i]![0]).toEqual(before[i]!.elements)

    await tab.run(startAssent('box'))
    await shown(tab, 'banner')
    ;(await look(tab, own)).forEach(isAsBefore)

    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    ;(await look(tab, own.slice(-1))).forEach((seen) =>
      isAsBefore(seen, own.length - 1),
    )

    await tab.click('#assent dialog .assent-reject')
    await shown(tab, 'nothing')
    ;(await look(tab, own.slice(-1))).forEach((seen) =>
      isAsBefore(seen, own.length - 1),
    )

    await tab.run(`assent.dispose()`)
    await tab.run(`document.querySelector('.assent-reopen').remove()`)
    const after = await look(tab, own)
    after.forEach((seen, i) => {
      isAsBefore(seen, i)
      const { picture } = before[i]!
      expect(differingPixels(picture, seen.picture), own[i]![0]).toBe(0)
    })
    close()
  })
})
