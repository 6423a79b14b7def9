export {
  readRecord,
  type Appearance,
  type Change,
  type Choice,
  type ChoiceInput,
  type Choices,
  type Config,
  type ConsentRecord,
  type Controller,
  type Cookie,
  type Events,
  type Failure,
  type FormConsent,
  type Method,
  type Policy,
  type Purpose,
  type ReadRecord,
  type ReceiptOptions,
  type RegimeId,
  type Renewal,
  type Service,
  type StorageKey,
  type Surface,
  type Text,
  type Visitor,
} from '@assent/core'
export { verify, type ChainFault, type Receipt } from '@assent/receipts'
export type { Erasure, History, HistoryExport } from '@assent/receipts/history'
export type { Notice } from '@assent/receipts'
export type { Answer } from '@assent/receipts/outbox'
export type { Transport } from './browser/post.ts'
export { buildNotice, type ArchivedNotice } from './build-notice.ts'
export { consentTable, type ConsentTableOptions } from './consent-table.ts'
export { lintConfig } from './lint-config.ts'
export type { Finding } from '@assent/core/config'
export { mountReopen, type ReopenOptions } from './mount-reopen.ts'
export { openHistory } from './open-history.ts'
export { watchForm, type FormOptions } from './watch-form.ts'
export type { FormClient } from './watch-boxes.ts'
export {
  createAssent,
  type Assent,
  type AssentOptions,
} from './create-assent.ts'
