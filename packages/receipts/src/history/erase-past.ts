import type { KeyValue } from '@assent/core'
import { COPY_NAME } from '../copy.ts'
import { NOTICE_NAME } from '../keep-notice.ts'
import type { Receipt } from '../receipt.ts'
import { readPast, type Past } from './read-past.ts'

/** Asks a server of ours to erase; gives the status of its answer. */
export type EraseThere = (url: string, authorization: string) => Promise<number>

/** What was erased. */
export interface Erasure {
  /** Ids of receipts that are not in this browser any more. */
  readonly erased: string[]
  /**
   * Ids of those that stay: they wait to be delivered, or the server has not
   * erased them, which needs them as a proof.
   */
  readonly left: string[]
  /** Whether the site's server has erased; missing where none was asked. */
  readonly server?: boolean
}

/** Where a server of ours erases what was sent to an address. */
function urlOf({ endpoint = '', state }: Past): string | undefined {
  const [, base] = /^(.*\/v1\/)receipts$/.exec(endpoint) ?? []
  return state === 'delivered' && base ? `${base}subject` : undefined
}

/** Removes all copies and notices but some receipts, and what they name. */
function removeBut(storage: KeyValue, receipts: readonly Receipt[]): void {
  const kept = receipts.flatMap(({ id, notice }) => [
    COPY_NAME + id,
    NOTICE_NAME + notice.hash,
  ])
  for (const key of storage.keys())
    if (
      (key.startsWith(COPY_NAME) || key.startsWith(NOTICE_NAME)) &&
      !kept.includes(key)
    )
      storage.remove(key)
}

/**
 * Whether nothing of a subject is left on a server. It answers 401 to what it
 * does not know, be it gone or altered here: then the next one may do.
 */
async function isGone(
  url: string,
  receipts: readonly Receipt[],
  eraseThere: EraseThere,
): Promise<boolean> {
  for (const { id, subject } of receipts) {
    const proof = `Receipt ${id}.${subject}`
    const status = await eraseThere(url, proof).catch(() => 0)
    if (status !== 401) return status >= 200 && status < 300
  }
  return true
}

/**
 * Erases the visitor's copies, and what servers of ours have of them. What
 * waits is the site's proof and stays until it is delivered; so does what a
 * server has not erased, as nobody could ask it again without. The end of the
 * chain stays, as the next receipt goes on from it.
 */
export async function erasePast(
  storage: KeyValue,
  eraseThere: EraseThere,
): Promise<Erasure> {
  const all = readPast(storage)
  const there = new Map<string, Receipt[]>()
  const nameOf = (past: Past): string =>
    `${urlOf(past)} ${past.receipt.subject}`
  for (const past of all) {
    const name = nameOf(past)
    if (urlOf(past)) there.set(name, [...(there.get(name) ?? []), past.receipt])
  }
  const refused: string[] = []
  for (const [name, receipts] of there)
    if (!(await isGone(name.split(' ')[0]!, receipts, eraseThere)))
      refused.push(name)
  const erased = all
    .filter((past) => past.state !== 'waiting')
    .filter((past) => !refused.includes(nameOf(past)))
    .map(({ receipt }) => receipt.id)
  // Read anew: meanwhile somebody may have decided something.
  const left = readPast(storage)
    .map(({ receipt }) => receipt)
    .filter(({ id }) => !erased.includes(id))
  removeBut(storage, left)
  return {
    erased,
    left: left.map(({ id }) => id),
    ...(there.size && { server: !refused.length }),
  }
}
