import type { Api, Off } from '@assent/core'

const TAG = 'data-consent-action'

/** Lets any element with `data-consent-action` act, added when it may be. */
export function delegateActions(api: Api<unknown>): Off {
  const actions: Readonly<Record<string, (event: Event) => unknown>> = {
    preferences: () => api.show('preferences'),
    'accept-all': api.acceptAll,
    'reject-all': api.rejectAll,
    withdraw: api.withdraw,
  }

  function onClick(event: Event): void {
    const element = (event.target as Element).closest?.(`[${TAG}]`)
    const name = element?.getAttribute(TAG) ?? ''
    if (!Object.hasOwn(actions, name)) return
    event.preventDefault()
    void actions[name]!(event)
  }

  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
