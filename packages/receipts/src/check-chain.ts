import type { Link } from './chain.ts'

/** A receipt as far as the chain goes; of an erased one, that is all there is. */
export interface ChainLink extends Link {
  readonly hash: string
  /** False where it is not what its hash says. */
  readonly isIntact?: boolean
}

/** Where a subject's chain of receipts is not whole, and why. */
export interface ChainFault {
  readonly subject: string
  /** The receipt's number; of a gap, the first that is missing. */
  readonly index: number
  readonly fault: 'altered' | 'missing' | 'doubled'
}

function isLinked(link: ChainLink, before: readonly ChainLink[]): boolean {
  if (link.seq === 1) return link.prev === null
  return !before.length || before.some(({ hash }) => hash === link.prev)
}

function byNumber(links: readonly ChainLink[]): Map<number, ChainLink[]> {
  const numbers = new Map<number, ChainLink[]>()
  for (const link of links) {
    const twins = numbers.get(link.seq)
    if (twins) twins.push(link)
    else numbers.set(link.seq, [link])
  }
  return numbers
}

/** Checks one subject's receipts, in the order of their numbers. */
export function checkChain(
  subject: string,
  links: readonly ChainLink[],
): ChainFault[] {
  const faults = new Map<number, ChainFault['fault']>()
  const tell = (index: number, fault: ChainFault['fault']): void => {
    if (!faults.has(index)) faults.set(index, fault)
  }
  let before: ChainLink[] = []
  let last = 0
  for (const [seq, twins] of byNumber(links)) {
    if (seq > last + 1) {
      tell(last + 1, 'missing')
      before = []
    }
    if (twins.length > 1) tell(seq, 'doubled')
    for (const link of twins) {
      if (link.isIntact === false) tell(seq, 'altered')
      else if (!isLinked(link, before)) tell(Math.max(last, 1), 'altered')
    }
    before = twins
    last = seq
  }
  return [...faults].map(([index, fault]) => ({ subject, index, fault }))
}
