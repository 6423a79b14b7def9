import type { Act, Decider } from './client.ts'
import type { Hub } from './events.ts'
import type { Platform } from './platform.ts'
import { ACT_NAME } from './stored-record.ts'

/** Acts that have been done, and may have to wait for the code to act on. */
export interface Acts {
  /** Writes an act down, so that it outlives the page; gives its id. */
  write(act: Act): string
  /** Carries it out, after all that were done before. */
  perform(id: string, act: Act): Promise<unknown>
  /** Carries out what an earlier page could only write down. */
  replay(): Promise<void>
}

/**
 * @param decider fetches the code that carries acts out
 * @param onNothing called when an act came to nothing
 */
export function createActs(
  { storage, random }: Platform,
  hub: Hub,
  decider: () => Promise<Decider>,
  onNothing: () => void,
): Acts {
  const queued = new Map<string, Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()

  async function carryOut(id: string, act: Act): Promise<unknown> {
    try {
      const receipt = await (await decider()).decide(id, act)
      if (!receipt) onNothing()
      return receipt
    } catch (cause) {
      return hub.fail('load', 'a choice waits', cause)
    }
  }

  /** What waits, oldest first; what is no act is removed. */
  function waiting(): [id: string, act: Act][] {
    const found: [string, Act][] = []
    for (const key of storage.keys()) {
      if (!key.startsWith(ACT_NAME)) continue
      try {
        const act: Act = JSON.parse(storage.get(key)!)
        if (!(act.subject && act.time > 0 && act.config.purposes)) throw key
        found.push([key.slice(ACT_NAME.length), act])
      } catch {
        storage.remove(key)
      }
    }
    return found.sort(([, a], [, b]) => a.time - b.time)
  }

  function enqueue(id: string, act: Act): Promise<unknown> {
    last = last.then(() => carryOut(id, act))
    queued.set(id, last)
    void last.then(() => queued.delete(id))
    return last
  }

  async function replay(): Promise<void> {
    for (const [id, act] of waiting())
      if (!queued.has(id)) void enqueue(id, act)
    await last
  }

  return {
    replay,
    write(act) {
      const id = random()
      storage.set(ACT_NAME + id, JSON.stringify(act))
      return id
    },
    perform(id, act) {
      void replay()
      return queued.get(id) ?? enqueue(id, act)
    },
  }
}
