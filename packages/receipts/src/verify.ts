import { hashReceipt } from './chain.ts'
import { checkChain, type ChainFault, type ChainLink } from './check-chain.ts'
import type { Receipt } from './receipt.ts'

/**
 * Checks receipts, of one subject or several, in any order: names what was
 * altered, what is missing and what is there twice. An edit shows in the next
 * receipt, so one of the last receipt shows only to somebody who has kept its
 * hash.
 *
 * @param ends hashes that somebody else has kept, by subject
 * @example
 * const faults = verify(receipts)
 * // [{ subject: 'RxETuhisTyrcL7-8lrNGcw', index: 3, fault: 'missing' }]
 */
export function verify(
  receipts: readonly Receipt[],
  ends: Readonly<Record<string, string>> = {},
): ChainFault[] {
  const subjects = new Map<string, ChainLink[]>()
  const sorted = [...receipts].sort((a, b) => a.seq - b.seq)
  for (const receipt of sorted) {
    const { subject } = receipt
    const links = subjects.get(subject) ?? []
    subjects.set(subject, [
      ...links,
      { ...receipt, hash: hashReceipt(receipt) },
    ])
  }
  return [...subjects].flatMap(([subject, links]) => {
    const faults = checkChain(subject, links)
    const { seq, hash } = links.at(-1)!
    const isEnd = !(subject in ends) || ends[subject] === hash
    return isEnd
      ? faults
      : [...faults, { subject, index: seq, fault: 'altered' }]
  })
}
