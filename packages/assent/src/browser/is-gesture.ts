/** Events that only a visitor causes; a script can cause a trusted `submit`. */
const ACTS = /^(click|touchend|(key|mouse|pointer)(down|up))$/

/**
 * Whether a visitor's own act is being handled right now. `isTrusted` cannot
 * be forged, and an event that was kept from earlier has no phase.
 * @see https://dom.spec.whatwg.org/#dom-event-istrusted
 */
export function isGesture(event: unknown = window.event): boolean {
  return (
    event instanceof Event &&
    event.isTrusted &&
    event.eventPhase > 0 &&
    ACTS.test(event.type)
  )
}
