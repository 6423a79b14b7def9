import type { Tab } from '../../browsers/tab.ts'
import { OURS } from './surfaces.ts'

/** The surface in front. */
const LAYER = `(${OURS}.querySelector('#assent dialog[open]') ?? ${OURS}.querySelector('#assent section'))`

/**
 * What cannot be hit, read or reached in what is in front: controls that are
 * small, covered or out of reach by scrolling, boxes that cut off what is in
 * them, and words that overlap.
 */
const FAULTS = `(() => {
  const layer = ${LAYER}
  const seen = [...layer.querySelectorAll('*')].filter((one) => one.checkVisibility())
  const nameOf = (one) => one.className || one.localName
  const faults = []
  for (const one of seen) {
    if (/^(block|flex|grid)$/.test(getComputedStyle(one).display) && one.scrollWidth > one.clientWidth + 1)
      faults.push('cut off: ' + nameOf(one))
    if (getComputedStyle(one).overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1)
      faults.push('cut off below: ' + nameOf(one))
  }
  const words = seen.filter((one) => one.matches('p, h2, h3, dt, dd, summary, strong, em, button, .assent-always'))
  const boxes = words.map((one) => [one, one.getBoundingClientRect()])
  boxes.forEach(([one, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    const isApart = one.closest('.assent-scroll') !== other.closest('.assent-scroll')
    if (across > 1 && down > 1 && !isApart && !one.contains(other) && !other.contains(one))
      faults.push(nameOf(one) + ' overlaps ' + nameOf(other))
  }))
  for (const one of seen.filter((one) => one.matches('a, button, summary'))) {
    one.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    // A link may go over two lines.
    const { x, y, width, height } = one.getClientRects()[0]
    const root = one.getRootNode()
    const at = root.elementFromPoint(x + width / 2, y + height / 2)
    if (!one.contains(at)) faults.push('not within reach: ' + nameOf(one))
    const least = one.matches('.assent-button, .assent-close') ? 44 : 24
    // What stands in a sentence is as high as that: WCAG 2.2, 2.5.8.
    if (!one.matches('a') && (height < least - 0.01 || width < 24)) faults.push('small: ' + nameOf(one))
  }
  const { left, right } = layer.getBoundingClientRect()
  if (left < -1 || right > innerWidth + 1) faults.push('wider than the window')
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways')
  layer.scrollTop = 0
  return faults
})()`

/** WCAG 2.2, 1.4.12. */
const SPACED = `(() => {
  const sheet = new CSSStyleSheet()
  const all = '#assent#assent#assent#assent *'
  sheet.replaceSync(all + '{ line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
    all.replace('*', 'p') + '{ margin-bottom: 2em !important }')
  const root = ${OURS}
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return true
})()`

/** Such faults, in a frame if one is named. */
export function layoutFaults(tab: Tab, frame = 'window'): Promise<string[]> {
  return tab.run(`${frame}.eval(${JSON.stringify(FAULTS)})`)
}

/** Sets the space between letters, words, lines and paragraphs. */
export async function spaceText(tab: Tab): Promise<void> {
  await tab.run(SPACED)
}
