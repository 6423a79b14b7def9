import type { Api, Off } from '@assent/core'
import { addStyles } from '../add-styles.ts'
import colours from '../colours.css'
import { directionOf } from '../direction-of.ts'
import { make } from '../make.ts'
import styles from './reopen.shadow.css'

export type Corner = 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end'

/** How the button looks, and what it says. */
export interface ReopenLook {
  readonly corner: Corner
  readonly theme: string | undefined
  readonly text: string
  readonly locale: string
}

/**
 * A small button in a corner that opens the preferences again, there as long
 * as nothing else of ours is: consent is as easy to take back as to give,
 * GDPR art. 7(3).
 */
export function drawReopen(
  { show, $surface }: Pick<Api<unknown>, 'show' | '$surface'>,
  { corner, theme = 'auto', text, locale }: ReopenLook,
): Off {
  const host = make('div', `assent-reopen assent-${theme}`, {
    lang: locale,
    dir: directionOf(locale),
  })
  const root = host.attachShadow({ mode: 'open' })
  const onclick = (): void => show('preferences')
  root.append(make('button', corner, { type: 'button', onclick }, [text]))
  addStyles(colours + styles, root)
  // Not of the body: a page may style the last of what is in it.
  document.documentElement.append(host)
  const off = $surface.subscribe((surface) => {
    host.hidden = surface !== 'none'
  })
  return () => {
    off()
    host.remove()
  }
}
