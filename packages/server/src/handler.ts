export {
  createReceiptServer,
  type ReceiptServerOptions,
} from './create-receipt-server.ts'
export { openStore } from './store/open-store.ts'
export type { Store } from './store/store.ts'
export type { Tables } from './store/tables.ts'
