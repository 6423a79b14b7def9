import autocannon from 'autocannon'
import type { Rival } from './rival.ts'

/** What was answered with success. */
export interface Answered {
  readonly count: number
  readonly perSecond: number
}

/** Posts choices, one in a request, for some seconds. */
export async function sendLoad(
  { url, path, type, makeBody }: Rival,
  connections: number,
  seconds: number,
): Promise<Answered> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path,
        headers: { 'content-type': type, origin: 'http://localhost' },
        setupRequest: (request) => ({ ...request, body: makeBody() }),
      },
    ],
  })
  const { non2xx, errors, duration } = result
  if (non2xx + errors) throw new Error(`${non2xx} refused, ${errors} failed`)
  return { count: result['2xx'], perSecond: result['2xx'] / duration }
}
