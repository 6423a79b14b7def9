import {
  UNSENT_NAME,
  type Decision,
  type KeyValue,
  type Off,
} from '@assent/core'
import { buildReceipt } from './build-receipt.ts'
import { canonicalJson } from './canonical-json.ts'
import { createChain } from './chain.ts'
import type { Receipt } from './receipt.ts'
import { sha256 } from './sha-256.ts'
import { uuid } from './uuid.ts'

/** Makes receipts of decisions, and sends them until they have arrived. */
export interface Outbox {
  /** Keeps a decision's receipt, then sends it. */
  put(id: string, decision: Decision): Receipt
  /** Sends all that is due. */
  flush(): void
  dispose: Off
}

/** What the outbox needs of the world. */
export interface OutboxOptions {
  readonly storage: KeyValue
  /** Host name. */
  readonly site: string
  /** Posts text; gives the HTTP status, or rejects where none came. */
  readonly post: (url: string, body: string) => Promise<number>
  /** Version of Assent. */
  readonly sdk: string
  readonly onSent: (
    receipt: Receipt,
    state: 'delivered' | 'refused',
    status: number,
  ) => void
}

interface Entry {
  readonly receipt: Receipt
  readonly endpoint: string
  readonly tries: number
  /** Not sent again before, milliseconds since 1970. */
  readonly due: number
}

const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 3_600_000

/** Whether sending the same again cannot help: RFC 9110 §15.5. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status)
}

/** How long to wait after some tries, in ms, not the same for everybody. */
function pauseAfter(tries: number): number {
  const pause = Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE)
  return pause * (0.5 + Math.random() / 2)
}

/**
 * Each receipt has a key of its own, so that two tabs never overwrite each
 * other's. Where web storage is denied, receipts wait in memory.
 */
export function createOutbox({
  storage,
  site,
  post,
  sdk,
  onSent,
}: OutboxOptions): Outbox {
  const chain = createChain(storage)
  const inMemory = new Map<string, string>()
  const inFlight = new Set<string>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  function write(key: string, entry: Entry): void {
    const text = JSON.stringify(entry)
    if (storage.set(key, text)) inMemory.delete(key)
    else inMemory.set(key, text)
  }

  /** Nothing where it was sent, or where the key holds somebody else's text. */
  function read(key: string): Entry | undefined {
    try {
      return JSON.parse(inMemory.get(key) ?? storage.get(key)!) ?? undefined
    } catch {
      return undefined
    }
  }

  async function send(key: string): Promise<void> {
    const entry = read(key)
    if (!entry?.receipt || inFlight.has(key)) return
    const { receipt, endpoint, tries, due } = entry
    const wait = due - Date.now()
    // One that is further away was written before the clock went back.
    if (wait > 0 && wait <= LONGEST_PAUSE) {
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => void send(key), wait),
      )
      return
    }
    inFlight.add(key)
    // Where no answer came, the receipt may still have arrived.
    const status = await post(endpoint, canonicalJson(receipt)).catch(() => 0)
    inFlight.delete(key)
    if ((status >= 200 && status < 300) || isFinal(status)) {
      inMemory.delete(key)
      storage.remove(key)
      onSent(receipt, status < 300 ? 'delivered' : 'refused', status)
    } else {
      const next = Date.now() + pauseAfter(tries)
      write(key, { receipt, endpoint, tries: tries + 1, due: next })
      void send(key)
    }
  }

  return {
    put(id, decision) {
      const { config } = decision.act
      const { subject } = decision.record
      const origin = { id: uuid(sha256(id)), site, sdk }
      const receipt = buildReceipt(decision, chain.next(subject), origin)
      const endpoint = config.receipts?.endpoint
      const key = UNSENT_NAME + id
      if (endpoint) write(key, { receipt, endpoint, tries: 0, due: 0 })
      chain.append(receipt)
      void send(key)
      return receipt
    },
    flush() {
      const keys = storage.keys().filter((key) => key.startsWith(UNSENT_NAME))
      for (const key of [...keys, ...inMemory.keys()]) void send(key)
    },
    dispose: () => timers.forEach(clearTimeout),
  }
}
