import { hashReceipt, type Receipt } from '@assent/receipts'
import { makeReceipt } from './make-receipt.ts'

/** Receipts of one subject, each linked to the one before. */
export function makeChain(
  length: number,
  changes: Partial<Receipt> = {},
): Receipt[] {
  const { subject } = makeReceipt()
  const chain: Receipt[] = []
  for (let seq = 1; seq <= length; seq++) {
    const last = chain.at(-1)
    const prev = last ? hashReceipt(last) : null
    chain.push(makeReceipt({ subject, ...changes, seq, prev }))
  }
  return chain
}
