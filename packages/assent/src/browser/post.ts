import type { Answer, Destination } from '@assent/receipts/outbox'

/** How a receipt leaves the page: `fetch`, or something with its manners. */
export type Transport = (url: string, init: RequestInit) => Promise<Answer>

const PATIENCE = 30_000

/**
 * Posts text so that it outlives the page, without a preflight unless there
 * are headers of the site's own. Where that fails at once, as when others have
 * used up the page's 64 KiB, a beacon goes, too. It is answered by nobody, so
 * it counts for nothing.
 * @see https://fetch.spec.whatwg.org/#request-keepalive-flag
 */
export async function post(
  { endpoint, headers, credentials = 'omit' }: Destination,
  body: string,
  transport: Transport = fetch,
): Promise<Answer> {
  const signal = AbortSignal.timeout(PATIENCE)
  const beacon = (): unknown =>
    transport === fetch &&
    !headers &&
    !signal.aborted &&
    navigator.sendBeacon(endpoint, body)
  // Firefox before 133 ends a request with its page.
  if (!('keepalive' in Request.prototype)) beacon()
  try {
    return await transport(endpoint, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
      credentials,
      referrerPolicy: 'origin',
      keepalive: true,
      signal,
    })
  } catch (cause) {
    beacon()
    throw cause
  }
}
