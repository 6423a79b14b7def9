import type { Act, Client, Decider } from '../client.ts'
import type { Platform } from '../platform.ts'
import { ACT_NAME } from '../stored-record.ts'

/**
 * For so long an act is left to the tab that it was made in, in milliseconds.
 * What two tabs do at one moment, each could see or not see of the other.
 */
const MOMENT = 1_000

/**
 * Carries acts out one after the other, those that an earlier page could only
 * write down first.
 *
 * @param painted waited for by acts of this page: they are written down, and
 * what they deny is denied, so the visitor is answered first
 * @param decide carries one out, and forgets it; told whether it is of this page
 * @param settle called when there is none left: what a later act takes back
 * must not hold in between
 */
export function queueActs(
  { storage }: Platform,
  { fail }: Pick<Client, 'fail'>,
  painted: () => Promise<void>,
  decide: (id: string, act: Act, isOwn: boolean) => unknown,
  settle: () => void,
): Decider {
  const queued = new Map<string, Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()

  /** What waits, oldest first; what is no act is removed. */
  function waiting(): [id: string, act: Act][] {
    const found: [string, Act][] = []
    for (const key of storage.keys()) {
      if (!key.startsWith(ACT_NAME)) continue
      try {
        const act: Act = JSON.parse(storage.get(key)!)
        if (!(act.method && act.time > 0 && act.config.purposes)) throw key
        found.push([key.slice(ACT_NAME.length), act])
      } catch {
        storage.remove(key)
      }
    }
    return found.sort(([, a], [, b]) => a.time - b.time)
  }

  async function carryOut(
    id: string,
    act: Act,
    isOwn: boolean,
  ): Promise<unknown> {
    try {
      return await decide(id, act, isOwn)
    } finally {
      queued.delete(id)
      if (!queued.size) settle()
    }
  }

  function enqueue(id: string, act: Act, isOwn: boolean): Promise<unknown> {
    const isAlone = !queued.size
    last = last
      .then(() => (isOwn && isAlone ? painted() : undefined))
      .then(() => carryOut(id, act, isOwn))
      .catch((cause) => fail('load', 'a choice waits', cause))
    queued.set(id, last)
    return last
  }

  return {
    perform(id, act) {
      for (const [other, found] of waiting()) {
        const take = (): void => {
          if (!queued.has(other) && storage.get(ACT_NAME + other))
            void enqueue(other, found, other === id)
        }
        if (!act || other === id || act.time - found.time >= MOMENT) take()
        // The tab that it was made in may be gone.
        else setTimeout(take, MOMENT)
      }
      return id && act ? (queued.get(id) ?? enqueue(id, act, true)) : last
    },
  }
}
