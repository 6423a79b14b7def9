import { describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'
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

/** The way back to the preferences, which stays when all else has gone. */
const REOPEN = `document.querySelector('.assent-reopen')`

const startAssent = `(() => {
  const json = document.createElement('script')
  json.type = 'application/json'
  json.dataset.assentConfig = ''
  json.text = ${JSON.stringify(JSON.stringify(config))}
  document.head.append(json)
  for (const src of ['/assent.js', '/assent-reopen.js'])
    document.head.append(Object.assign(document.createElement('script'), { src }))
})()`

/** How the page is under one sheet. */
interface Seen {
  readonly name: string
  readonly elements: string[]
  readonly picture: Uint8Array | undefined
}

/** How the page is under each sheet, with a picture unless ours are on it. */
async function look(
  tab: Tab,
  own: readonly Sheet[],
  isAlone = false,
): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const sheet of own) {
    await putSheet(tab, sheet)
    const elements = await tab.run<string[]>(MEASURE)
    const picture = isAlone ? await tab.screenshot() : undefined
    seen.push({ name: sheet[0], elements, picture })
  }
  return seen
}

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  const own = tried[name]

  it('nothing of the page moves or changes while Assent is there, and after', async () => {
    const tab = current()
    const close = servePages('site.test', { '/': PAGE })
    await tab.resize(800, 600)
    await tab.open(world.url('site.test'))
    const before = await look(tab, own, true)
    const isAsBefore = async (sheets: readonly Sheet[]): Promise<void> => {
      for (const { name, elements } of await look(tab, sheets))
        expect(elements, name).toEqual(
          before.find((seen) => seen.name === name)!.elements,
        )
    }

    await tab.run(startAssent)
    await shown(tab, 'banner')
    await isAsBefore(own)
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    await isAsBefore([structural])
    await tab.click('#assent dialog .assent-reject')
    await shown(tab, 'nothing')
    await eventually(() => tab.run(`!!${REOPEN}`), true)
    await isAsBefore([structural])

    await tab.run(`assent.dispose()`)
    await tab.run(`${REOPEN}.remove()`)
    const after = await look(tab, own, true)
    expect(after.map(({ elements }) => elements)).toEqual(
      before.map(({ elements }) => elements),
    )
    const differing = after.filter(
      ({ picture }, i) => differingPixels(before[i]!.picture!, picture!) > 0,
    )
    expect(differing.map(({ name }) => name)).toEqual([])
    close()
  })
})
