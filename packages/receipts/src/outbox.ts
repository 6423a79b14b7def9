import {
  UNSENT_NAME,
  type Config,
  type Decision,
  type KeyValue,
  type Off,
} from '@assent/core'
import { buildReceipt } from './build-receipt.ts'
import { canonicalJson } from './canonical-json.ts'
import { createChain } from './chain.ts'
import { COPY_NAME, type Copy } from './copy.ts'
import { keepNotice } from './keep-notice.ts'
import { writeNotice } from './notice.ts'
import type { Receipt } from './receipt.ts'
import { isFinal, LONGEST_PAUSE, pauseAfter } from './retry.ts'
import { sha256 } from './sha-256.ts'
import { createShelf } from './shelf.ts'
import { uuid } from './uuid.ts'

/** Where a receipt goes, as the configuration says. */
export interface Destination extends Pick<
  NonNullable<Config['receipts']>,
  'headers' | 'credentials'
> {
  readonly endpoint: string
}

/** What came back: a `Response`, or as much of one as is needed. */
export interface Answer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
}

/** What became of a receipt: `kept` where it is not to be sent. */
export type ReceiptState =
  | 'pending'
  | 'kept'
  | 'delivered'
  | 'refused'
  | 'dropped'

/** Makes receipts of decisions, and sends them until they have arrived. */
export interface Outbox {
  /** The subject of an act before which there was none, the same in any tab. */
  subjectOf(id: string): string
  /**
   * Keeps a decision's receipt, then sends it. For an act that another tab has
   * carried out at the same time, it is the same receipt.
   */
  put(id: string, decision: Decision): Receipt
  /** Sends all that is due; after `online`, what found no network, too. */
  flush(event?: { readonly type: string }): void
  dispose: Off
}

/** What the outbox needs of the world. */
export interface OutboxOptions {
  readonly storage: KeyValue
  /** Host name. */
  readonly site: string
  /** Version of Assent. */
  readonly sdk: string
  /** Hash of the texts that it has built in. */
  readonly messages: string
  /** Rejects where no answer came. */
  readonly post: (to: Destination, body: string) => Promise<Answer>
  /** Does something, unless another tab is doing what has the same name. */
  readonly inTurn: <Result>(
    name: string,
    act: () => Promise<Result>,
  ) => Promise<Result | undefined>
  readonly onState: (
    receipt: Receipt,
    state: ReceiptState,
    status?: number,
  ) => void
}

interface Entry extends Destination {
  readonly receipt: Receipt
  readonly tries: number
  /** Not sent again before, milliseconds since 1970. */
  readonly due: number
  /** Whether the last try found no network. */
  readonly isLost?: boolean
}

/** A tab that is sending something may be closed: others look again. */
const LOOK_AGAIN = 60_000

/**
 * All tabs know when a receipt is due, and one may see too late that another
 * has sent it: who tried it last goes first, by so many milliseconds.
 */
const HEAD_START = 2_000

const MOST_AGE = 30 * 86_400_000

/**
 * Characters under way at once. A page has 64 KiB for what outlives it, and a
 * character may take three bytes.
 * @see https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
const MOST_UNDER_WAY = 20_000

/**
 * 128 bits that are the same in any tab, and from which nobody can tell those
 * of another use.
 */
function derive(key: string, use: string): string {
  return sha256(key + use).slice(0, 22)
}

/**
 * Each receipt has a key of its own, so that two tabs never overwrite each
 * other's. One closure, as sending and its timer share what is under way.
 */
export function createOutbox({
  storage,
  site,
  sdk,
  messages,
  post,
  inTurn,
  onState,
}: OutboxOptions): Outbox {
  const chain = createChain(storage)
  const waiting = createShelf<Entry>(storage, UNSENT_NAME)
  const copies = createShelf<Copy>(storage, COPY_NAME)
  const inFlight = new Set<string>()
  /** When things are due that this tab has tried. */
  const ownTurns = new Set<number>()
  let underWay = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep(id: string, copy: Copy): void {
    copies.set(id, copy)
    copies.tidy(Infinity)
  }

  const drop = (receipt: Receipt): void => onState(receipt, 'dropped')

  /** All that this browser has, of whatever subject. */
  function kept(): Receipt[] {
    const all = [...copies.tidy(Infinity), ...waiting.tidy(MOST_AGE, drop)]
    return all.map(([, { receipt }]) => receipt)
  }

  function settle(id: string, entry: Entry, answer: Answer | undefined): void {
    // It was dropped meanwhile.
    if (!waiting.get(id)) return
    const { receipt, endpoint, tries } = entry
    const { status = 0, headers } = answer ?? {}
    const isDelivered = status >= 200 && status < 300
    if (isDelivered || isFinal(status)) {
      // First the copy: what another tab looks for is always in one place.
      keep(id, { receipt, endpoint, status })
      waiting.remove(id)
      onState(receipt, isDelivered ? 'delivered' : 'refused', status)
      return
    }
    const pause = pauseAfter(tries, headers?.get('Retry-After') ?? null)
    const due = Date.now() + pause
    ownTurns.add(due)
    waiting.set(id, { ...entry, tries: tries + 1, due, isLost: !status })
  }

  /** Whether there may be something to do after it. */
  async function sendNow(id: string, { due }: Entry): Promise<boolean> {
    const entry = waiting.get(id)
    // Another tab has tried it meanwhile.
    if (entry?.due !== due) return true
    const body = canonicalJson(entry.receipt)
    if (underWay && underWay + body.length > MOST_UNDER_WAY) return false
    underWay += body.length
    // Where no answer came, the receipt may still have arrived.
    settle(id, entry, await post(entry, body).catch(() => undefined))
    underWay -= body.length
    return true
  }

  async function send(id: string, entry: Entry): Promise<void> {
    if (inFlight.has(id)) return
    inFlight.add(id)
    const isDone = await inTurn(UNSENT_NAME + id, () => sendNow(id, entry))
    inFlight.delete(id)
    if (isDone) flush()
  }

  const flush: Outbox['flush'] = (event) => {
    let pause = LOOK_AGAIN
    const isOnline = event?.type === 'online'
    const all = waiting.tidy(MOST_AGE, drop)
    for (const [id, entry] of all) {
      const wait = entry.due - Date.now()
      const turn = wait + (ownTurns.has(entry.due) ? 0 : HEAD_START)
      // One that is further away was written before the clock went back.
      const isDue = turn <= 0 || wait > LONGEST_PAUSE
      if (isDue || (isOnline && entry.isLost)) void send(id, entry)
      else pause = Math.min(pause, turn)
    }
    clearTimeout(timer)
    if (all.length) timer = setTimeout(flush, pause)
  }

  return {
    subjectOf: (key) => derive(key, '!subject'),
    put(key, decision) {
      const { rules } = decision
      const { endpoints, mode, ...rest } = decision.act.config.receipts ?? {}
      const id = uuid(derive(key, '!id'))
      const earlier = kept()
      const link = chain.next(decision.subject, earlier)
      // Looked for when the end of the chain is known: who sees that another
      // tab has moved it on sees the receipt, too.
      const known = waiting.get(id) ?? copies.get(id)
      if (known) return known.receipt
      const isLoose = mode === 'no-subject-id'
      const subject = isLoose ? derive(key, '!loose') : decision.subject
      const receipt = buildReceipt(
        { ...decision, subject },
        isLoose ? { seq: 1, prev: null } : link,
        { id, site, sdk, messages },
      )
      const endpoint =
        endpoints?.[rules.regime.id] ?? endpoints?.['*'] ?? rest.endpoint
      const isSent = endpoint && mode !== 'local-only'
      if (isSent)
        waiting.set(id, { ...rest, endpoint, receipt, tries: 0, due: 0 })
      else keep(id, { receipt })
      if (!isLoose) chain.append(receipt)
      // After the receipt: what another tab sees of a notice, it sees named.
      keepNotice(storage, [receipt, ...earlier], () =>
        writeNotice(decision.act.config, messages),
      )
      onState(receipt, isSent ? 'pending' : 'kept')
      flush()
      return receipt
    },
    flush,
    dispose: () => clearTimeout(timer),
  }
}
