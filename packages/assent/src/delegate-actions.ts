import {
  listen,
  type Client,
  type Method,
  type Off,
  type Surface,
} from '@assent/core'

const TAG = 'data-consent-action'

/** Lets any element with `data-consent-action` act, added when it may be. */
export function delegateActions({ act, api }: Client): Off {
  return listen(document, ['click'], (event) => {
    const element = (event.target as Element).closest?.(`[${TAG}]`)
    const name = element?.getAttribute(TAG) ?? ''
    if (['accept-all', 'reject-all', 'withdraw'].includes(name))
      void act(name as Method, event)
    else if (/^(preferences|history)$/.test(name)) api.show(name as Surface)
    else return
    event.preventDefault()
  })
}
