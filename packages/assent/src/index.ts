export {
  readRecord,
  type Choice,
  type Choices,
  type Config,
  type ConsentRecord,
  type Controller,
  type Cookie,
  type Events,
  type Failure,
  type Method,
  type Policy,
  type Purpose,
  type ReadRecord,
  type Service,
  type StorageKey,
  type Surface,
  type Text,
} from '@assent/core'
export type { Receipt } from '@assent/receipts'
export { createAssent, type Assent } from './create-assent.ts'
