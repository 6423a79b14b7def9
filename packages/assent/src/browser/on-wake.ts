import { RECORD_NAME, type Off } from '@assent/core'

/**
 * Calls back when another tab has written the record, when the page comes
 * back from the back/forward cache or to the front, and when the network does.
 */
export function onWake(listener: () => void): Off {
  const stop = new AbortController()
  const { signal } = stop
  const options = { signal }
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === RECORD_NAME || key === null) listener()
  }
  const onVisible = (): void => {
    if (!document.hidden) listener()
  }
  window.addEventListener('storage', onStorage, options)
  window.addEventListener('pageshow', listener, options)
  window.addEventListener('online', listener, options)
  document.addEventListener('visibilitychange', onVisible, options)
  return () => stop.abort()
}
