import { UNSENT_NAME, type KeyValue } from '@assent/core'
import { COPY_NAME, type Copy } from '../copy.ts'

/** A receipt that this browser keeps, and what has become of it. */
export interface Past extends Copy {
  /** `notTaken`: not by the endpoint. `kept`: it was not to be sent. */
  readonly state: 'waiting' | 'delivered' | 'notTaken' | 'kept'
}

function stateOf({ endpoint, status = 0 }: Copy): Past['state'] {
  if (!endpoint) return 'kept'
  return status < 300 ? 'delivered' : 'notTaken'
}

/** Nothing of what somebody has put there that is no receipt. */
function readCopy(text: string): Copy[] {
  try {
    const copy: Copy = JSON.parse(text)
    const { event, notice, choices } = copy.receipt
    const isReceipt =
      new Date(event.at).toJSON() &&
      event.validFor &&
      notice.hash &&
      choices.every(({ p, s }) => p && s)
    return isReceipt ? [copy] : []
  } catch {
    return []
  }
}

/** All receipts that this browser keeps, of whatever subject, oldest first. */
export function readPast({ get, keys }: KeyValue): Past[] {
  const under = (name: string): Copy[] =>
    keys().flatMap((key) => (key.startsWith(name) ? readCopy(get(key)!) : []))
  const all = new Map<string, Past>()
  for (const copy of under(UNSENT_NAME))
    all.set(copy.receipt.id, { ...copy, state: 'waiting' })
  // For a moment one is in both places, and has arrived.
  for (const copy of under(COPY_NAME))
    all.set(copy.receipt.id, { ...copy, state: stateOf(copy) })
  return [...all.values()].sort(({ receipt: a }, { receipt: b }) =>
    a.event.at < b.event.at || (a.event.at === b.event.at && a.seq < b.seq)
      ? -1
      : 1,
  )
}
