import type { KeyValue } from '@assent/core'
import { CHAIN_NAME } from '../chain.ts'
import type { ChainFault } from '../check-chain.ts'
import type { Receipt } from '../receipt.ts'
import { verify } from '../verify.ts'

/**
 * Whether the receipts of this browser are whole. The chain's end is kept
 * apart from them, so that an edit of the last one shows, too: where that is
 * still here, and two tabs have not decided at once.
 */
export function checkPast(
  { get }: KeyValue,
  receipts: readonly Receipt[],
): ChainFault[] {
  const [subject = '', seq, hash = ''] = (get(CHAIN_NAME) ?? '').split('!')
  const own = receipts.filter((receipt) => receipt.subject === subject)
  const ends = own.filter((receipt) => receipt.seq >= Number(seq))
  return verify(receipts, ends.length === 1 ? { [subject]: hash } : {})
}
