import type { Journal, Platform } from '@assent/core'
import { buildReceipt } from './build-receipt.ts'
import { createChain } from './chain.ts'
import type { Outbox } from './create-outbox.ts'
import type { Receipt } from './receipt.ts'
import { uuid } from './uuid.ts'

/** Turns each decision into a receipt that is kept before anything reacts. */
export function createJournal(
  { random, site, storage }: Platform,
  outbox: Outbox,
  sdk: string,
): Journal<Receipt> {
  const chain = createChain(storage)
  return (decision) => {
    const link = chain.next(decision.after.subject)
    const receipt = buildReceipt(decision, link, {
      id: uuid(random()),
      site,
      sdk,
    })
    outbox.put(receipt)
    chain.append(receipt)
    return receipt
  }
}
