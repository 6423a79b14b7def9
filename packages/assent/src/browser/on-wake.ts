import type { Off } from '@assent/core'

/**
 * Calls back when another tab has written something, when the page comes back
 * from the back/forward cache or changes its visibility, and when the network
 * is back.
 */
export function onWake(listener: (event: Event) => void): Off {
  const stop = new AbortController()
  for (const type of ['storage', 'pageshow', 'visibilitychange', 'online'])
    window.addEventListener(type, listener, { signal: stop.signal })
  return () => stop.abort()
}
