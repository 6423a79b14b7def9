import type { Off } from '@assent/core'
import colours from '../colours.css'
import { directionOf } from '../direction-of.ts'
import type { PlaceholderMessages, Translate } from '../messages.ts'
import { allow } from './allow.ts'
import type { Held, PlaceholderContext } from './context.ts'
import { drawCard } from './draw-card.ts'
import { focusOn } from './focus-on.ts'
import { place } from './place.ts'
import styles from './placeholder.shadow.css'
import { isVendors } from './vendor-of.ts'
import { wordsOf } from './words-of.ts'

/** The site's own markup, where it has some for this element. */
function ownContent({ dataset }: HTMLElement): Node | undefined {
  const id = dataset['consentPlaceholder']?.replace('#', '') ?? ''
  const template = document.getElementById(id) as HTMLTemplateElement | null
  return template?.content && document.importNode(template.content, true)
}

function posterOf(
  { dataset }: HTMLElement,
  context: PlaceholderContext,
): HTMLImageElement | undefined {
  const address = dataset['consentPoster']
  if (!address) return undefined
  if (isVendors(address, context)) {
    context.client.fail(
      'gate',
      __DEV__ && 'a poster is not of the site itself',
      address,
    )
    return undefined
  }
  const poster = document.createElement('img')
  poster.alt = ''
  poster.src = address
  return poster
}

/** What is in the shadow root: words and buttons, or a slot for the site's. */
function drawBox(
  held: Held,
  context: PlaceholderContext,
  t: Translate<PlaceholderMessages>,
  isOwn: boolean,
): HTMLElement {
  const { consentHeading } = (held.element as HTMLElement).dataset
  const words = wordsOf(held, context, t)
  const box = document.createElement('div')
  box.className = isOwn ? '' : 'box'
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', words.title)
  box.append(
    isOwn ? document.createElement('slot') : drawCard(words, consentHeading, t),
  )
  return box
}

/** Shows something for a held element; the result takes it away. */
export function createPlaceholder(
  held: Held,
  context: PlaceholderContext,
  t: Translate<PlaceholderMessages>,
): Off {
  const element = held.element as HTMLElement
  const host = document.createElement('div')
  const { theme = 'auto' } = context.client.config().appearance ?? {}
  host.className = `assent-placeholder assent-${theme}`
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(colours + styles)
  root.adoptedStyleSheets = [sheet]
  const own = ownContent(element)
  const poster = posterOf(element, context)
  if (own) host.append(own)
  else {
    host.lang = context.client.api.$locale.get()
    host.dir = directionOf(host.lang)
  }
  if (poster) root.append(poster)
  root.append(drawBox(held, context, t, !!own))
  host.addEventListener('click', (event) => {
    const target = event.composedPath()[0] as Element
    const button = target.closest<HTMLElement>('[data-consent-allow]')
    if (!button) return
    event.preventDefault()
    allow(button.dataset['consentAllow']!, held, context, event)
  })
  const near = (): void => void context.desk().catch(() => {})
  for (const type of ['pointerover', 'focusin'])
    host.addEventListener(type, near, { once: true })
  const off = place(host, element)
  return () => {
    const hadFocus = host.matches(':focus-within')
    off()
    host.remove()
    if (hadFocus) focusOn(element)
  }
}
