import type { KeyValue } from '@assent/core'
import { canonicalJson } from './canonical-json.ts'
import type { Receipt } from './receipt.ts'
import { sha256 } from './sha-256.ts'

/** What ties a receipt to the one before it. */
export type Link = Pick<Receipt, 'seq' | 'prev' | 'twins'>

/** The end of a subject's receipts, so that a gap or an edit shows. */
export interface Chain {
  /** @param kept among which there may be others with the number before */
  next(subject: string, kept: readonly Receipt[]): Link
  append(receipt: Receipt): void
}

/** The web storage key of the end of a chain. */
export const CHAIN_NAME = 'assent.chain'

/** SHA-256 of a receipt's canonical form. */
export function hashReceipt(receipt: Receipt): string {
  return sha256(canonicalJson(receipt))
}

/** Hashes of what another tab has decided in the moment of what is `prev`. */
function twinsOf(
  kept: readonly Receipt[],
  { seq, prev }: Link,
  subject: string,
): string[] {
  return kept
    .filter((receipt) => receipt.seq === seq && receipt.subject === subject)
    .map(hashReceipt)
    .filter((hash) => hash !== prev)
    .sort()
}

function parseEnd(text: string | null | undefined, subject: string): Link {
  const [owner, seq, prev] = (text ?? '').split('!')
  return owner === subject && prev && Number(seq) > 0
    ? { seq: Number(seq), prev }
    : { seq: 0, prev: null }
}

/** Keeps the chain's end in web storage, and in memory where that is denied. */
export function createChain(storage: KeyValue): Chain {
  let inMemory: string | null = null
  return {
    next(subject, kept) {
      const stored = parseEnd(storage.get(CHAIN_NAME), subject)
      const own = parseEnd(inMemory, subject)
      // Another tab may have gone on; or storage may have become full.
      const end = own.seq > stored.seq ? own : stored
      const twins = twinsOf(kept, end, subject)
      return { seq: end.seq + 1, prev: end.prev, ...(twins[0] && { twins }) }
    },
    append(receipt) {
      inMemory = `${receipt.subject}!${receipt.seq}!${hashReceipt(receipt)}`
      storage.set(CHAIN_NAME, inMemory)
    },
  }
}
