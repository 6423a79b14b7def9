import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { world } from '../../world/world.ts'
import type { Sheet } from './sheets.ts'

/**
 * A white sheet over the whole page, under what is ours: what is seen then is
 * ours alone, and no style of the page reaches the sheet.
 */
const PAPER = `<script>{
  const paper = document.createElement('div')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(\`
    :host { all: initial !important; position: fixed !important; inset: 0 !important; background: white !important }
    :host::before, :host::after { display: none !important }\`)
  paper.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  paper.popover = 'manual'
  document.documentElement.append(paper)
  paper.showPopover()
}</script>`

/** How wide the window is, is the page's own: its scroll bars are, too. */
const HEAD =
  '<style>html:root { overflow: hidden !important }</style><style id="sheet"></style>'

/** So little that nothing scrolls: scroll bars fade when they like. */
const own = {
  ...config,
  purposes: [
    {
      id: 'analytics',
      data: ['IP address'],
      services: [
        { id: 'maps', name: 'Maps', policy: 'https://maps.example/privacy' },
      ],
    },
  ],
}

/** Expression of what our elements are in, with a shadow or without. */
const ROOT = `(document.querySelector('#assent')?.shadowRoot ?? document)`

/** How our surfaces are to be drawn. */
export interface Looks {
  readonly layout?: 'box' | 'modal'
  readonly shadow?: boolean
}

/** Opens a page that shows nothing but our banner; the result takes it away. */
export async function openStage(tab: Tab, looks: Looks): Promise<() => void> {
  const head = PAPER + HEAD + snippet({ ...own, appearance: looks })
  const body = '<button>A</button><ul><li>B</li></ul>'
  const close = servePages('site.test', { '/': page(body, head) })
  await tab.resize(800, 750)
  await tab.open(world.url('site.test'))
  await eventually(
    () => tab.run(`!!${ROOT}.querySelector('.assent-banner')`),
    true,
  )
  return close
}

/** Opens the preferences, and in them a list of services. */
export async function openPreferences(tab: Tab): Promise<void> {
  await tab.run(`${ROOT}.querySelector('.assent-choose').click()`)
  const details = `${ROOT}.querySelector('[open] details')`
  await eventually(() => tab.run(`!!${details}`), true)
  await tab.run(`${details}.open = true`)
}

/**
 * Gives the page another style sheet, and lets all of it be drawn anew: a part
 * that is drawn again has other shades at its edges than one drawn at once. What
 * the page animates stands still.
 */
export async function putSheet(tab: Tab, [, css]: Sheet): Promise<void> {
  await tab.run(`new Promise((resolve) => {
    const { documentElement } = document
    document.querySelector('#sheet').textContent = ${JSON.stringify(css)}
    documentElement.style.setProperty('display', 'none', 'important')
    documentElement.getBoundingClientRect()
    documentElement.style.removeProperty('display')
    for (const animation of document.getAnimations()) animation.cancel()
    requestAnimationFrame(() => requestAnimationFrame(resolve))
  })`)
}

/**
 * Remembers every computed style of what is ours at the first call, and tells
 * at later ones which are others by now. The status is empty here, and only
 * what stands in the top layer escapes what a page does to its root.
 */
export function otherStyles(tab: Tab): Promise<string[]> {
  return tab.run(`(() => {
    const now = {}
    const own = ${ROOT}.querySelectorAll('#assent :not(.assent-status, #assent > div)')
    for (const [i, element] of own.entries()) {
      const name = i + ' ' + (element.className || element.localName) + ' '
      const style = getComputedStyle(element)
      for (const property of style)
        if (!property.startsWith('--')) now[name + property] = style.getPropertyValue(property)
      for (const part of ['::before', '::after'])
        now[name + part] = getComputedStyle(element, part).content
      const { x, y, width, height } = element.getBoundingClientRect()
      now[name + 'box'] = [x, y, width, height].join()
    }
    window.before ??= now
    return Object.keys({ ...before, ...now })
      .filter((key) => before[key] !== now[key])
      .map((key) => key + ': ' + before[key] + ' > ' + now[key])
  })()`)
}
