import type { Off } from '@assent/core'
import { drawReopen, type Corner } from '@assent/ui/reopen'
import type { Assent } from './create-assent.ts'
import { whenReady } from './when-ready.ts'

/** How the button looks, and what it says. */
export interface ReopenOptions {
  /** Default: `bottom-start`. */
  readonly corner?: Corner
  /** Default: `auto`, as the visitor's system is set. */
  readonly theme?: 'auto' | 'light' | 'dark' | 'contrast'
  /** What it says, in the language `locale`. Default: *Cookie settings*. */
  readonly text?: string
  /** BCP 47 language tag. Default: `en`. */
  readonly locale?: string
}

/**
 * Shows a small button in a corner of the page that opens the preferences
 * again, from when there is a valid configuration. The result takes it away.
 *
 * @example
 * const off = mountReopen(assent, { corner: 'bottom-end' })
 */
export function mountReopen(
  assent: Pick<Assent, 'allows' | 'show' | '$surface'>,
  {
    corner = 'bottom-start',
    theme = 'auto',
    text = 'Cookie settings',
    locale = 'en',
  }: ReopenOptions = {},
): Off {
  let off: Off = () => {}
  let isOver = false
  void whenReady(() => assent).then(() => {
    if (!isOver) off = drawReopen(assent, { corner, theme, text, locale })
  })
  return () => {
    isOver = true
    off()
  }
}
