import type { Config, KeyValue } from '@assent/core'
import { makeId } from '../../../core/test/utils/make-id.ts'
import { sampleConfig } from '../../../core/test/utils/sample-config.ts'
import {
  createOutbox,
  type Destination,
  type Outbox,
  type OutboxOptions,
} from '../../src/outbox.ts'
import type { Receipt } from '../../src/receipt.ts'
import { makeDecision, type DecisionChanges } from './make-decision.ts'

/** A configuration that names an endpoint. */
export const config: Config = {
  ...sampleConfig,
  receipts: { endpoint: '/receipts' },
}

/** An outbox, and the endpoint that it posts to. */
export interface Desk {
  readonly outbox: Outbox
  /** What the endpoint answers: a status, nothing, or not yet. */
  status: number | undefined | Promise<number>
  /** Its header of that name. */
  retryAfter: string | null
  readonly posted: { to: Destination; body: string; at: number }[]
  /** What became of receipts in the end. */
  readonly told: unknown[]
  /** What was said of each when it was made. */
  readonly made: string[]
  put(changes?: DecisionChanges, id?: string): Receipt
}

/** Opens one, as a tab does, on an endpoint that answers as it is told to. */
export function openDesk(
  storage: KeyValue,
  status: Desk['status'] = 201,
  inTurn: OutboxOptions['inTurn'] = (_, act) => act(),
): Desk {
  const posted: Desk['posted'] = []
  const told: unknown[] = []
  const made: string[] = []
  const outbox = createOutbox({
    storage,
    site: 'site.example',
    sdk: '1.0.0',
    messages: 'm'.repeat(43),
    inTurn,
    async post(to, body) {
      posted.push({ to, body, at: Date.now() })
      const status = await desk.status
      if (status === undefined) throw new TypeError('Failed to fetch')
      return { status, headers: { get: () => desk.retryAfter } }
    },
    onState(receipt, state, code) {
      if (state === 'pending' || state === 'kept') made.push(state)
      else told.push([receipt, state, code])
    },
  })
  const desk: Desk = {
    outbox,
    status,
    retryAfter: null,
    posted,
    told,
    made,
    put: (changes, id = makeId()) =>
      outbox.put(id, makeDecision({ config, ...changes })),
  }
  return desk
}
