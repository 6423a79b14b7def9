export {
  createReceiptServer,
  type ReceiptServerOptions,
} from './create-receipt-server.ts'
export type { Log } from './http/log.ts'
export type { Meter } from './http/meter.ts'
export type { Origins } from './http/origins.ts'
export { openPostgresStore } from './store/open-postgres-store.ts'
export { openSqliteStore } from './store/open-sqlite-store.ts'
export { openStore } from './store/open-store.ts'
export type { Store } from './store/store.ts'
export type { Tables } from './store/tables.ts'
export { createAnnouncer, type Announce } from './webhooks/create-announcer.ts'
export { startDeliveries } from './webhooks/start-deliveries.ts'
