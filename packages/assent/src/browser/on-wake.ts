import { listen, type Off } from '@assent/core'

/**
 * Calls back when another tab has written something, when the page comes back
 * from the back/forward cache or changes its visibility, and when the network
 * is back.
 */
export function onWake(listener: (event: Event) => void): Off {
  return listen(
    window,
    ['storage', 'pageshow', 'visibilitychange', 'online'],
    listener,
  )
}
