import type { Api, Off } from '@assent/core'

/** Lets any element with `data-consent-action` act, added when it may be. */
export function delegateActions(api: Api<unknown>): Off {
  const actions = new Map<string | null, (event: Event) => unknown>([
    ['preferences', () => api.show('preferences')],
    ['accept-all', api.acceptAll],
    ['reject-all', api.rejectAll],
    ['withdraw', api.withdraw],
  ])

  function onClick(event: Event): void {
    const tag = 'data-consent-action'
    const element = (event.target as Element).closest?.(`[${tag}]`)
    const action = element && actions.get(element.getAttribute(tag))
    if (!action) return
    event.preventDefault()
    void action(event)
  }

  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
