/**
 * Posts text so that it outlives the page, without a preflight and without
 * cookies.
 * @see https://fetch.spec.whatwg.org/#request-keepalive-flag
 */
export async function post(url: string, body: string): Promise<number> {
  const { status } = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
    credentials: 'omit',
    referrerPolicy: 'origin',
    keepalive: true,
  })
  return status
}
