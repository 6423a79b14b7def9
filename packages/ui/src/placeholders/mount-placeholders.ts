import type { Off } from '@assent/core'
import { createTranslate } from '../translate.ts'
import type { Held, PlaceholderContext } from './context.ts'
import { createPlaceholder } from './create-placeholder.ts'
import { en } from './en.ts'

/**
 * Shows a placeholder for all that is held and wants one, as long as it is
 * held and in the page.
 */
export function mountPlaceholders(context: PlaceholderContext): Off {
  const { client, blocker, wanted } = context
  const t = createTranslate(context, en)
  const shown = new Map<Held, Off>()
  let frame = 0

  function draw(): void {
    const held = blocker.gates().filter(
      ({ element, ids, isReleased }) =>
        !isReleased &&
        element.matches(wanted) &&
        // Nobody could let go of another.
        ids.every((id) => client.catalog().has(id)),
    )
    for (const [gate, off] of shown)
      if (!held.includes(gate)) {
        shown.delete(gate)
        off()
      }
    for (const gate of held)
      if (!shown.has(gate)) shown.set(gate, createPlaceholder(gate, context, t))
  }

  /** Draws once, however much has happened. */
  function redraw(): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(draw)
  }

  const observer = new MutationObserver(redraw)
  observer.observe(document, { childList: true, subtree: true })
  const offs = [
    client.on('held', redraw),
    client.on('released', redraw),
    () => observer.disconnect(),
    () => cancelAnimationFrame(frame),
  ]
  draw()
  return () => {
    offs.forEach((off) => off())
    shown.forEach((off) => off())
  }
}
