import type { Tab } from '../../browsers/tab.ts'
import { OURS } from './surfaces.ts'

/** A pair of colours that are to be told apart. */
export interface Contrast {
  readonly of: string
  /** By WCAG 2.2: from 1 to 21. */
  readonly ratio: number
  readonly least: number
}

/**
 * Colours are drawn and read back, so that it does not matter how they are
 * written. What is behind an element is found by its ancestors.
 */
const READ = `(async () => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const over = (top, below) => {
    const [r, g, b, a] = rgba(top)
    return [r, g, b].map((part, i) => (part * a + below[i] * (255 - a)) / 255)
  }
  const light = (parts) => {
    const [r, g, b] = parts.map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
  }
  const ratio = (a, b) => Math.max(light(a), light(b)) / Math.min(light(a), light(b))
  const behind = (one) => one
    ? over(getComputedStyle(one).backgroundColor, behind(one.parentElement ?? one.getRootNode().host))
    : [255, 255, 255]
  const all = []
  const add = (of, least, a, b) => all.push({ of, least, ratio: ratio(a, b) })
  const roots = [${OURS}, ...[...document.querySelectorAll('.assent-placeholder, .assent-reopen')].map((host) => host.shadowRoot)]
  const ours = roots.flatMap((root, i) => [...root.querySelectorAll(i ? '*' : '#assent *')]).filter((one) => one.checkVisibility())
  for (const one of ours) {
    const { color } = getComputedStyle(one)
    const name = one.className || one.localName
    const ground = behind(one)
    const around = behind(one.parentElement ?? one.getRootNode().host)
    const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    // What is disabled is exempt.
    if (hasText && !one.closest(':disabled')) add('text of ' + name, 4.5, over(color, ground), ground)
    if (!one.matches('button, a, summary')) continue
    const border = over(getComputedStyle(one).borderTopColor, around)
    const edge = ratio(ground, around) < ratio(border, around) ? border : ground
    if (one.matches('.assent-switch')) {
      const knob = getComputedStyle(one.firstElementChild).backgroundColor
      add('edge of ' + name + ' ' + one.ariaChecked, 3, edge, around)
      add('knob of ' + name + ' ' + one.ariaChecked, 3, over(knob, ground), ground)
    } else if (one.matches('.assent-reject, .assent-accept, .assent-save, .once, .bottom-start'))
      add('edge of ' + name, 3, edge, around)
    one.focus()
    // Behind a dialog nothing has the focus.
    if (one.getRootNode().activeElement !== one) continue
    const { outlineColor, outlineOffset, outlineStyle } = getComputedStyle(one)
    const below = outlineOffset[0] === '-' ? ground : around
    add('ring of ' + name, 3, outlineStyle === 'none' ? below : over(outlineColor, below), below)
  }
  document.activeElement.blur()
  return all
})()`

/** Of all that is on screen: words, edges of controls, and rings of focus. */
export async function contrastsOf(tab: Tab): Promise<Contrast[]> {
  // There is a ring for who uses keys.
  await tab.press('Tab')
  return tab.run(READ)
}
