import { buildReceipt } from '../../src/build-receipt.ts'
import type { Link } from '../../src/chain.ts'
import type { Receipt } from '../../src/receipt.ts'
import { makeDecision, type DecisionChanges } from './make-decision.ts'

/** The receipt of a decision, as the first of its subject. */
export function makeReceipt(
  changes: DecisionChanges = {},
  link: Link = { seq: 1, prev: null },
): Receipt {
  return buildReceipt(makeDecision(changes), link, {
    id: '0f0e0d0c-0b0a-4908-8706-050403020100',
    site: 'site.example',
    sdk: '1.0.0',
    messages: 'm'.repeat(43),
  })
}
