import type { Off } from '@assent/core'

/** Less than this is a scroll bar; more is a keyboard. */
const KEYBOARD = 100

/** A page that takes it away again and again wins. */
const MOST_RETURNS = 99

/** What tells that an element has gone into the top layer, or left it. */
const OVER = ['fullscreenchange', 'toggle']

/** Keeps what is on screen within reach, from `raise` on. */
export interface Top {
  /** After something was drawn, or nothing is left. */
  raise(isShown: boolean): void
  dispose: Off
}

/** The page's own dialog that makes all else inert, if one is open. */
function openDialog(host: Element): Element | undefined {
  return [...document.querySelectorAll('dialog:modal')].findLast(
    (dialog) => !host.contains(dialog),
  )
}

/**
 * Keeps the interface within reach: over the page's dialogs and full screen,
 * which a popover can be; in the dialog that makes all else inert; free of what
 * hides it from assistive technology; above the keyboard; and in the page.
 *
 * @param host what stands in the page
 * @param root what is in it, or the same element
 * @param home where it stands, where nothing else asks for it
 */
export function keepOnTop(
  host: HTMLElement,
  root: HTMLElement,
  home: () => Element,
): Top {
  let returns = 0

  /** Its own dialog is over everything already, and would close if moved. */
  const isOver = (): boolean => !!root.querySelector('dialog[open]')

  /** Puts the bars over all that the page has in the top layer. */
  function lift(isAnew = false): void {
    if (isOver()) return
    for (const bar of root.querySelectorAll<HTMLElement>(
      'section:not(.assent-inline)',
    )) {
      bar.popover = 'manual'
      if (isAnew) bar.hidePopover?.()
      bar.togglePopover?.(true)
    }
  }

  /** Where it is not inert: full screen makes all that is outside so, too. */
  function place(): Node {
    if (host.isConnected && isOver()) return host.parentNode!
    const full = document.fullscreenElement
    const own = home()
    return openDialog(host) ?? (full?.contains(own) ? own : (full ?? own))
  }

  function settle(): void {
    const parent = place() as Element
    const isMoved = parent !== host.parentNode
    if (!isMoved && !host.inert && !host.ariaHidden) return
    if (++returns > MOST_RETURNS) return
    host.inert = false
    host.ariaHidden = null
    if (!isMoved) return
    parent.prepend(host)
    lift()
  }

  /** Something of the page has gone over all that was there. */
  function rise({ target }: Event): void {
    if (host.contains(target as Node)) return
    settle()
    lift(true)
  }

  const observer = new MutationObserver((records) => {
    if (!host.isConnected || records.some(({ attributeName }) => attributeName))
      settle()
  })

  function fit(): void {
    const { height, offsetTop, scale } = visualViewport!
    const hidden = innerHeight - height - offsetTop
    const isKeyboard = hidden > KEYBOARD && scale === 1
    const keyboard = isKeyboard ? `${hidden}px` : null
    root.style.setProperty('--a-keyboard', keyboard, 'important')
  }

  for (const type of OVER) document.addEventListener(type, rise, true)
  visualViewport?.addEventListener('resize', fit)
  return {
    raise(isShown) {
      observer.disconnect()
      if (isShown)
        observer.observe(document, {
          attributeFilter: ['open', 'inert', 'aria-hidden'],
          childList: true,
          subtree: true,
        })
      settle()
      lift()
    },
    dispose() {
      observer.disconnect()
      for (const type of OVER) document.removeEventListener(type, rise, true)
      visualViewport?.removeEventListener('resize', fit)
      host.remove()
    },
  }
}
