import { randomBytes, randomUUID } from 'node:crypto'
import type { Receipt } from '@assent/receipts'

/** A receipt that is by the schema, unless it is told otherwise. */
export function makeReceipt(changes: Partial<Receipt> = {}): Receipt {
  return {
    v: 1,
    id: randomUUID(),
    seq: 1,
    prev: null,
    subject: randomBytes(16).toString('base64url'),
    site: 'site.example',
    notice: { ver: '1', hash: 'n'.repeat(43), lang: 'az', layer: 1 },
    regime: 'az',
    event: {
      at: '2026-11-22T09:00:00.000Z',
      kind: 'partial',
      method: 'save',
      validFor: 'P180D',
    },
    choices: [
      { p: 'analytics', s: 'granted' },
      { p: 'marketing', s: 'denied' },
    ],
    sdk: '1.0.0',
    ...changes,
  }
}
