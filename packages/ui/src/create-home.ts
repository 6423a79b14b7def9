import type { Client } from '@assent/core'
import { directionOf } from './direction-of.ts'
import { make } from './make.ts'

/** What the interface stands in. */
export interface Home {
  /** What is in the page: the root, or what its shadow is of. */
  readonly host: HTMLElement
  readonly root: HTMLElement
  /** Where its style sheets belong. */
  readonly tree: DocumentOrShadowRoot
  /** Where the host stands. */
  home(): Element
}

/** Makes the element that all is drawn in, as the site wants it to look. */
export function createHome(client: Client): Home {
  const { layout, theme = 'auto', shadow } = client.config().appearance ?? {}
  const lang = client.$locale.get()
  const dir = directionOf(lang)
  const root = make('div', `assent-${theme}`, { id: 'assent', lang, dir })
  const host = shadow ? make('div', '', { id: 'assent' }) : root
  const shadowRoot = shadow && host.attachShadow({ mode: 'open' })
  if (shadowRoot) shadowRoot.append(root)
  return {
    host,
    root,
    tree: shadowRoot || document,
    home() {
      const own = '[data-consent-banner]'
      const place = layout === 'inline' && document.querySelector(own)
      // Beside the body: no style of it reaches there, and the page's rules for
      // what comes first in it mean what they meant.
      return place || document.documentElement
    },
  }
}
