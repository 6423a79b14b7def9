import type { KeyValue } from '@assent/core'
import type { Receipt } from './receipt.ts'

/** Something that is kept with a receipt. */
export interface Kept {
  readonly receipt: Receipt
}

/** Receipts under one prefix of web storage, by their ids. */
export interface Shelf<Entry extends Kept> {
  /** Nothing where there is none, or where the key holds somebody else's text. */
  get(id: string): Entry | undefined
  set(id: string, entry: Entry): void
  remove(id: string): void
  /**
   * Takes away what is too old or too much, grants first, and gives what is
   * left: withdrawals and refusals first.
   */
  tidy(maxAge: number, onDrop?: (receipt: Receipt) => void): Place<Entry>[]
}

type Place<Entry> = [id: string, entry: Entry]

/** How much a shelf holds: receipts, and characters of them. */
const MOST = 100
const MOST_CHARACTERS = 200_000

/** What stays longest comes last: whatever takes a grant back, or refuses. */
function rank({ receipt: { event } }: Kept): string {
  const isGrant = event.kind === 'given' || event.kind === 'partial'
  return `${isGrant ? 0 : 1}${event.kind}${event.at}`
}

/** Where web storage takes no more, memory does. */
export function createShelf<Entry extends Kept>(
  storage: KeyValue,
  prefix: string,
): Shelf<Entry> {
  const inMemory = new Map<string, string>()
  const textOf = (id: string): string | null | undefined =>
    inMemory.get(id) ?? storage.get(prefix + id)

  const get: Shelf<Entry>['get'] = (id) => {
    try {
      const entry = JSON.parse(textOf(id)!)
      return entry.receipt.event && entry
    } catch {
      return undefined
    }
  }

  function remove(id: string): void {
    inMemory.delete(id)
    storage.remove(prefix + id)
  }

  return {
    get,
    remove,
    set(id, entry) {
      const text = JSON.stringify(entry)
      if (storage.set(prefix + id, text)) inMemory.delete(id)
      else inMemory.set(id, text)
    },
    tidy(maxAge, onDrop) {
      const stored = storage.keys().filter((key) => key.startsWith(prefix))
      const ids = stored.map((key) => key.slice(prefix.length))
      let count = 0
      let size = 0
      return [...new Set([...ids, ...inMemory.keys()])]
        .flatMap((id): Place<Entry>[] => {
          const entry = get(id)
          return entry ? [[id, entry]] : []
        })
        .sort(([, a], [, b]) => (rank(a) < rank(b) ? 1 : -1))
        .filter(([id, { receipt }]) => {
          const age = Date.now() - Date.parse(receipt.event.at)
          size += textOf(id)!.length
          if (++count <= MOST && size <= MOST_CHARACTERS && !(age > maxAge))
            return true
          remove(id)
          onDrop?.(receipt)
          return false
        })
    },
  }
}
