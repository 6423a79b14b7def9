import { canonicalJson, type Platform } from '@assent/core'
import type { Receipt } from './receipt.ts'

/** Receipts that have not reached the endpoint. */
export interface Outbox {
  /** Keeps a receipt, then sends it. */
  put(receipt: Receipt): void
  /** Sends what is due. */
  flush(): void
}

/** What came of sending a receipt. */
export type OnSent = (
  receipt: Receipt,
  state: 'delivered' | 'refused',
  status: number,
) => void

interface Entry {
  readonly receipt: Receipt
  readonly tries: number
  /** Not sent again before, milliseconds since 1970. */
  readonly due: number
}

const PREFIX = 'assent.outbox.'

const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 3_600_000

/** Whether sending the same again cannot help: RFC 9110 §15.5. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status)
}

function parseEntry(text: string | null): Entry | undefined {
  try {
    const entry: Entry | null = JSON.parse(text ?? 'null')
    return entry?.receipt.id ? entry : undefined
  } catch {
    // Somebody else's writing under our key; it is left where it is.
    return undefined
  }
}

/**
 * Each receipt has a key of its own, so that two tabs never overwrite each
 * other's. Where web storage is denied, receipts wait in memory.
 */
export function createOutbox(
  { storage, now, post }: Platform,
  endpoint: () => string | undefined,
  onSent: OnSent,
): Outbox {
  const inMemory = new Map<string, Entry>()
  const inFlight = new Set<string>()

  function write(entry: Entry): void {
    const key = PREFIX + entry.receipt.id
    inMemory.delete(key)
    if (!storage.set(key, JSON.stringify(entry))) inMemory.set(key, entry)
  }

  function remove({ id }: Receipt): void {
    inMemory.delete(PREFIX + id)
    storage.remove(PREFIX + id)
  }

  async function send(entry: Entry): Promise<void> {
    const { receipt, tries } = entry
    const url = endpoint()
    if (!url || inFlight.has(receipt.id)) return
    inFlight.add(receipt.id)
    // Where there was no answer, the receipt may still have arrived.
    const status = await post(url, canonicalJson(receipt)).catch(() => 0)
    inFlight.delete(receipt.id)
    if ((status >= 200 && status < 300) || isFinal(status)) {
      remove(receipt)
      onSent(receipt, status < 300 ? 'delivered' : 'refused', status)
    } else {
      const pause = Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE)
      const due = now() + pause * (0.5 + Math.random() / 2)
      write({ receipt, tries: tries + 1, due })
    }
  }

  return {
    put(receipt) {
      if (!endpoint()) return
      const entry = { receipt, tries: 0, due: 0 }
      write(entry)
      void send(entry)
    },
    flush() {
      const stored = storage
        .keys()
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => parseEntry(storage.get(key)))
      for (const entry of [...stored, ...inMemory.values()]) {
        const wait = entry ? entry.due - now() : 0
        // One that is further away was written before the clock went back.
        if (entry && (wait <= 0 || wait > LONGEST_PAUSE)) void send(entry)
      }
    },
  }
}
