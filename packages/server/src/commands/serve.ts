import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { pino, type Logger } from 'pino'
import { createReceiptServer } from '../create-receipt-server.ts'
import { createMeter } from '../operations/create-meter.ts'
import type { Settings } from '../options/settings.ts'
import { startPurges } from '../retention/start-purges.ts'
import type { Store } from '../store/store.ts'
import { createAnnouncer } from '../webhooks/create-announcer.ts'
import { startDeliveries } from '../webhooks/start-deliveries.ts'
import { listen } from './listen.ts'
import { openStoreOf } from './open-store-of.ts'

/** What the last trusted proxy saw, or the peer. */
function addressIn(proxies: number) {
  return (c: Context): string => {
    const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? []
    const address = proxies ? forwarded.at(-proxies)?.trim() : undefined
    return address || (getConnInfo(c).remote.address ?? '')
  }
}

function createServer(
  settings: Settings,
  store: Store,
  log: Logger,
  isStopping: () => boolean,
): Server {
  const { webhooks: urls, holidays, requestSeconds, proxies } = settings
  const { fetch } = createReceiptServer({
    ...settings,
    store,
    log,
    isStopping,
    meter: createMeter(),
    addressOf: addressIn(proxies),
    ...(urls.length && { announce: createAnnouncer({ urls, holidays }) }),
  })
  const serverOptions = {
    requestTimeout: requestSeconds * 1000,
    headersTimeout: requestSeconds * 1000,
    connectionsCheckingInterval: 1000,
  }
  return createAdaptorServer({ fetch, serverOptions }) as Server
}

function startWork(settings: Settings, { db }: Store, log: Logger) {
  const { retention, purgeHours, webhooks, webhookSecret: secret } = settings
  const stops: (() => Promise<void>)[] = []
  if (purgeHours) stops.push(startPurges(db, retention, purgeHours, log))
  if (webhooks.length) stops.push(startDeliveries({ db, secret, log }))
  return () => Promise.all(stops.map((stop) => stop()))
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'])
      process.once(signal, () => resolve())
  })
}

/** Serves until the process is told to stop. */
export async function serve(settings: Settings): Promise<void> {
  const { host, port, logLevel, stopSeconds } = settings
  const log = pino({ level: logLevel, base: null })
  const store = await openStoreOf(settings)
  let isStopping = false
  const server = createServer(settings, store, log, () => isStopping)
  const { url, stop } = await listen(server, host, port)
  const stopWork = startWork(settings, store, log)
  log.info({ url }, 'listening')
  await untilStopped()
  isStopping = true
  log.info('stopping')
  await stop(stopSeconds)
  await stopWork()
  await store.close()
}
