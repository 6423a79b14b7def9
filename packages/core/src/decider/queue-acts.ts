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
 * @param decide carries one out, and forgets it
 */
export function queueActs(
  { storage }: Platform,
  { fail }: Pick<Client, 'fail'>,
  decide: (id: string, act: Act) => unknown,
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

  function enqueue(id: string, act: Act): Promise<unknown> {
    last = last
      .then(() => decide(id, act))
      .catch((cause) => fail('load', 'a choice waits', cause))
    queued.set(id, last)
    void last.then(() => queued.delete(id))
    return last
  }

  return {
    perform(id, act) {
      for (const [other, found] of waiting()) {
        const carryOut = (): void => {
          if (storage.get(ACT_NAME + other)) void enqueue(other, found)
        }
        if (queued.has(other)) continue
        if (!act || other === id || act.time - found.time >= MOMENT) carryOut()
        // That tab may be gone.
        else setTimeout(carryOut, MOMENT)
      }
      return id && act ? (queued.get(id) ?? enqueue(id, act)) : last
    },
  }
}
