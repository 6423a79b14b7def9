import type { Link } from './chain.ts'

/** A receipt as far as the chain goes; of an erased one, that is all there is. */
export interface ChainLink extends Link {
  readonly hash: string
  /** False where it is not what its hash says. */
  readonly isIntact?: boolean
}

/**
 * Where a subject's chain of receipts is not whole, and why. `concurrent`: the
 * last number is there more than once, as when two tabs decide at one moment.
 * The next receipt names them all; until then nothing tells them from one that
 * somebody has added.
 */
export interface ChainFault {
  readonly subject: string
  /** The receipt's number; of a gap, the first that is missing. */
  readonly index: number
  readonly fault: 'altered' | 'missing' | 'doubled' | 'concurrent'
}

type Fault = ChainFault['fault']
type Group = readonly ChainLink[]

function byNumber(links: Group): Map<number, ChainLink[]> {
  const numbers = new Map<number, ChainLink[]>()
  for (const link of links) {
    const twins = numbers.get(link.seq)
    if (twins) twins.push(link)
    else numbers.set(link.seq, [link])
  }
  return numbers
}

/** What is wrong with the receipts of one number, as the next ones name them. */
function faultOf(group: Group, after: Group | undefined): Fault | undefined {
  const hashes = new Set(group.map(({ hash }) => hash))
  if (group.some(({ isIntact }) => isIntact === false)) return 'altered'
  if (group.some(({ seq, prev }) => (seq === 1) !== (prev === null)))
    return 'altered'
  if (!after)
    return hashes.size < group.length
      ? 'doubled'
      : hashes.size > 1
        ? 'concurrent'
        : undefined
  const named = new Set(
    after.flatMap(({ prev, twins = [] }) => [prev, ...twins]),
  )
  const areNamed = [...hashes].every((hash) => named.has(hash))
  if ([...named].some((hash) => hash !== null && !hashes.has(hash)))
    return areNamed ? 'missing' : 'altered'
  return group.length > 1 && (!areNamed || hashes.size < group.length)
    ? 'doubled'
    : undefined
}

/** Checks one subject's receipts, in the order of their numbers. */
export function checkChain(
  subject: string,
  links: readonly ChainLink[],
): ChainFault[] {
  const faults: ChainFault[] = []
  const numbers = byNumber(links)
  let last = 0
  for (const [seq, group] of numbers) {
    if (seq > last + 1)
      faults.push({ subject, index: last + 1, fault: 'missing' })
    const fault = faultOf(group, numbers.get(seq + 1))
    if (fault) faults.push({ subject, index: seq, fault })
    last = seq
  }
  return faults
}
