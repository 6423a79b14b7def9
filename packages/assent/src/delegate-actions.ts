import type { Api, Off } from '@assent/core'

const TAG = 'data-consent-action'

/** Lets any element with `data-consent-action` act, added when it may be. */
export function delegateActions(api: Api<unknown>): Off {
  const actions: { readonly [name: string]: (event: Event) => unknown } = {
    __proto__: null as never,
    preferences: () => api.show('preferences'),
    'accept-all': api.acceptAll,
    'reject-all': api.rejectAll,
    withdraw: api.withdraw,
  }

  function onClick(event: Event): void {
    const element = (event.target as Element).closest?.(`[${TAG}]`)
    const act = actions[element?.getAttribute(TAG) ?? '']
    if (!act) return
    event.preventDefault()
    void act(event)
  }

  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
