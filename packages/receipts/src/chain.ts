import type { KeyValue } from '@assent/core'
import { canonicalJson } from './canonical-json.ts'
import type { Receipt } from './receipt.ts'
import { sha256 } from './sha-256.ts'

/** What ties a receipt to the one before it. */
export type Link = Pick<Receipt, 'seq' | 'prev'>

/** The end of a subject's receipts, so that a gap or an edit shows. */
export interface Chain {
  next(subject: string): Link
  append(receipt: Receipt): void
}

const KEY = 'assent.chain'

/** SHA-256 of a receipt's canonical form. */
export function hashReceipt(receipt: Receipt): string {
  return sha256(canonicalJson(receipt))
}

/** Keeps the chain's end in web storage, and in memory where that is denied. */
export function createChain(storage: KeyValue): Chain {
  let last: string | null = null
  return {
    next(subject) {
      const [owner, seq, prev] = (storage.get(KEY) ?? last ?? '').split('!')
      return owner === subject && prev && Number(seq) > 0
        ? { seq: Number(seq) + 1, prev }
        : { seq: 1, prev: null }
    },
    append(receipt) {
      last = `${receipt.subject}!${receipt.seq}!${hashReceipt(receipt)}`
      storage.set(KEY, last)
    },
  }
}
