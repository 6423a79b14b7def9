import type { Kysely } from 'kysely'
import { Webhook } from 'standardwebhooks'
import type { Log } from '../http/log.ts'
import type { Tables } from '../store/tables.ts'

/** What sending needs. */
export interface DeliveryOptions {
  readonly db: Kysely<Tables>
  /** `whsec_` and base64, as https://www.standardwebhooks.com says. */
  readonly secret: string
  readonly log: Log
  readonly clock?: () => number
  /** Milliseconds between two looks for what is due. Default: 1,000. */
  readonly every?: number
}

type Delivery = Tables['deliveries'] & { due: number }

const PATIENCE = 15_000
const FIRST_PAUSE = 5_000
/** With pauses that double, the last try is 45 hours after the first. */
const TRIES = 16

/** Only one of several instances gets it, and again if it is not done soon. */
async function claim(
  db: Kysely<Tables>,
  { id, due, tries }: Delivery,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ due: now + 4 * PATIENCE, tries: tries + 1 })
    .where('id', '=', id)
    .where('due', '=', due)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function post({ id, url, body }: Delivery, hook: Webhook, now: number) {
  const date = new Date(now)
  const { ok, status } = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now / 1000)),
      'webhook-signature': hook.sign(id, date, body),
    },
  })
  if (!ok) throw new Error(`answered ${status}`)
}

async function deliver(
  { db, log, clock = Date.now }: DeliveryOptions,
  hook: Webhook,
  delivery: Delivery,
): Promise<void> {
  const { id, tries } = delivery
  if (!(await claim(db, delivery, clock()))) return
  try {
    await post(delivery, hook, clock())
    await db.deleteFrom('deliveries').where('id', '=', id).execute()
  } catch (error) {
    const isLast = tries + 1 >= TRIES
    const due = isLast ? null : clock() + FIRST_PAUSE * 2 ** tries
    await db
      .updateTable('deliveries')
      .set({ due })
      .where('id', '=', id)
      .execute()
    log[isLast ? 'error' : 'warn']({ id, error: String(error) }, 'webhook')
  }
}

/** Sends what is due, signed, until it is told to stop. */
export function startDeliveries(options: DeliveryOptions): () => Promise<void> {
  const { db, log, secret, clock = Date.now, every = 1000 } = options
  const hook = new Webhook(secret)

  async function sendDue(): Promise<void> {
    const deliveries = await db
      .selectFrom('deliveries')
      .selectAll()
      .where('due', '<=', clock())
      .orderBy('due')
      .limit(20)
      .$narrowType<{ due: number }>()
      .execute()
    await Promise.all(deliveries.map((one) => deliver(options, hook, one)))
  }

  let sending: Promise<void> | undefined
  const timer = setInterval(() => {
    sending ??= sendDue()
      .catch((error) => log.error({ error: String(error) }, 'webhooks'))
      .finally(() => (sending = undefined))
  }, every)
  return async () => {
    clearInterval(timer)
    await sending
  }
}
