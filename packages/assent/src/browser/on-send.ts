import type { Off } from '@assent/core'

type Submitter = HTMLButtonElement | HTMLInputElement

/** What a click is about to send, if the browser lets it. */
function formOf(click: Event): HTMLFormElement | undefined {
  const path = click.composedPath() as Partial<Submitter>[]
  const { form, formNoValidate } =
    path.find(({ form, type }) => form && /^(submit|image)$/.test(type!)) ?? {}
  const isSent =
    form?.isConnected &&
    !click.defaultPrevented &&
    (formNoValidate || form.noValidate || form.matches(':valid'))
  return isSent ? form : undefined
}

/**
 * Calls back when a form is sent: with the click of the visitor who sends it,
 * else with the `submit` event. When that comes the click is over, and grants
 * no more; so the click is told of at its end, behind all other listeners, when
 * nothing keeps the form from being sent: ADR 40.
 */
export function onSend(
  listener: (form: HTMLFormElement, event: Event) => void,
): Off {
  const controller = new AbortController()
  const { signal } = controller
  let sent: HTMLFormElement | undefined
  let real: Event | undefined
  let isForged = false

  function onEnd(click: Event): void {
    const form = click === real && formOf(click)
    if (!form) return
    sent = form
    setTimeout(() => (sent = undefined))
    listener(form, click)
  }

  function onStart(event: Event): void {
    if (!event.isTrusted) {
      // WebKit trusts the click that it makes of an event that a script made.
      isForged = true
      setTimeout(() => (isForged = false))
    } else if (event.type === 'click' && !isForged) {
      real = event
      window.removeEventListener('click', onEnd)
      window.addEventListener('click', onEnd, { signal })
    }
  }

  function onSubmit(event: Event): void {
    const form = event.target as HTMLFormElement
    if (event.isTrusted && form !== sent) listener(form, event)
  }

  for (const type of ['click', 'keydown', 'keypress', 'keyup'])
    window.addEventListener(type, onStart, { capture: true, signal })
  window.addEventListener('submit', onSubmit, { capture: true, signal })
  return () => controller.abort()
}
