import autocannon from 'autocannon'
import { makeReceipt } from '../test/utils/make-receipt.ts'

/** What a load was answered with. Times in milliseconds. */
export interface LoadResult {
  readonly receipts: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Sends receipts, one by one or in batches, over so many connections. */
export async function sendLoad(
  url: string,
  connections: number,
  end: { seconds: number } | { requests: number },
  batch = 1,
): Promise<LoadResult> {
  const makeBody = () =>
    JSON.stringify(
      batch === 1
        ? makeReceipt()
        : Array.from({ length: batch }, () => makeReceipt()),
    )
  const result = await autocannon({
    url,
    connections,
    ...('seconds' in end
      ? { duration: end.seconds }
      : { amount: end.requests }),
    requests: [
      {
        method: 'POST',
        path: '/v1/receipts',
        headers: { 'content-type': 'text/plain' },
        setupRequest: (request) => ({ ...request, body: makeBody() }),
      },
    ],
  })
  const { non2xx, errors, latency } = result
  if (non2xx + errors) throw new Error(`${non2xx} refused, ${errors} failed`)
  const receipts = result['2xx'] * batch
  const perSecond = receipts / result.duration
  return { receipts, perSecond, p50: latency.p50, p99: latency.p99 }
}
