import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Handler } from '../../world/start-world.ts'
import type { Receipts } from './start-receipts.ts'

/** How a request fares that is not stopped on its way. */
export type Answer =
  | 'open'
  | 'slow'
  | 'cut'
  | '500'
  | '429'
  | 'CORS-refused'
  | 'never'

/** Where a request comes by. */
export type Place =
  | 'arrival'
  | 'body read'
  | 'receipt stored'
  | 'middle of the answer'

/** What lies between the pages and the receipt server. */
export interface Road {
  /** Of requests from now on. What was slow goes on when it changes. */
  answer: Answer
  /** Requests so far. */
  readonly count: number
  /** How those requests have fared since the last `clear` that hear of it. */
  readonly met: ReadonlySet<Answer>
  /** What the server has said. */
  readonly statuses: number[]
  /** Has the next request that comes there wait until `act` is done. */
  at(place: Place, act: () => unknown): Promise<void>
  /** Cuts the next request that comes there. */
  cutAt(place: Place): Promise<void>
  /** Ends what never is answered, which may outlive its page. */
  clear(): void
  readonly handler: Handler
}

const CUT = Symbol('cut')

export function createRoad(receipts: Receipts): Road {
  const stops = new Map<Place, () => unknown>()
  const statuses: number[] = []
  const met = new Set<Answer>()
  const hanging = new Set<() => void>()
  let answer: Answer = 'open'
  let onChange: (() => void)[] = []
  let count = 0

  const untilChange = (): Promise<void> =>
    new Promise((resolve) => onChange.push(resolve))

  async function pass(place: Place): Promise<void> {
    const stop = stops.get(place)
    stops.delete(place)
    if ((await stop?.()) === CUT) throw CUT
  }

  /** The next request that comes to a place does this. */
  function at(place: Place, act: () => unknown): Promise<void> {
    return new Promise((resolve) => {
      stops.set(place, async () => {
        const result = await act()
        resolve()
        return result
      })
    })
  }

  async function travel(
    request: Request,
    outgoing: ServerResponse,
  ): Promise<void> {
    const how = answer
    // A beacon hears of no answer.
    if (request.headers.get('sec-fetch-mode') === 'cors') met.add(how)
    const changed = untilChange()
    await pass('arrival')
    if (how === 'cut') throw CUT
    const body = await request.text()
    await pass('body read')
    if (how === 'never') {
      await new Promise<void>((resolve) => hanging.add(resolve))
      throw CUT
    }
    const isRefused = how === '500' || how === '429'
    const response = isRefused
      ? new Response('{}', { status: Number(how) })
      : await receipts.post(body)
    if (!isRefused) statuses.push(response.status)
    if (how === 'slow') await changed
    await pass('receipt stored')
    const text = await response.text()
    outgoing.writeHead(response.status, {
      'content-length': text.length,
      'retry-after': '1',
      ...(how !== 'CORS-refused' && { 'access-control-allow-origin': '*' }),
    })
    outgoing.write(text.slice(0, 1))
    await pass('middle of the answer')
    outgoing.end(text.slice(1))
  }

  return {
    statuses,
    met,
    at,
    cutAt: (place) => at(place, () => CUT),
    get count() {
      return count
    },
    get answer() {
      return answer
    },
    set answer(next) {
      answer = next
      for (const go of onChange) go()
      onChange = []
    },
    clear() {
      for (const end of hanging) end()
      hanging.clear()
      met.clear()
    },
    async handler(request, { outgoing }) {
      count++
      // Cut, by the network or because the server is down.
      await travel(request, outgoing as ServerResponse).catch(() =>
        outgoing.destroy(),
      )
      // A copy: the original would be written out.
      return RESPONSE_ALREADY_SENT.clone()
    },
  }
}
