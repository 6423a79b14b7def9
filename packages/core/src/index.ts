export { aboutOf, writeAbout, type About } from './about.ts'
export { addDuration } from './add-duration.ts'
export {
  allPurposes,
  createCatalog,
  type Catalog,
  type Entry,
} from './catalog.ts'
export type { Choice, Choices } from './choices.ts'
export type {
  Act,
  Api,
  ChoiceInput,
  Client,
  Decider,
  Decision,
  FormConsent,
  Front,
  Opened,
  Surface,
} from './client.ts'
export type {
  Change,
  Config,
  Controller,
  Cookie,
  Policy,
  Purpose,
  ReceiptOptions,
  RegimeId,
  Appearance,
  Renewal,
  Service,
  StorageKey,
  Text,
  Visitor,
} from './config.ts'
export { createClient, type ClientParts } from './create-client.ts'
export type { Events, Failure, Hub, Method } from './events.ts'
export { listen } from './listen.ts'
export type { Desk, KeyValue, Off, Platform } from './platform.ts'
export { readRecord, type ReadRecord } from './read-record.ts'
export { decodeRecord, encodeRecord, type ConsentRecord } from './record.ts'
export type { Regime, Terms } from './regimes/regime.ts'
export type { Showing } from './showing.ts'
export { RECORD_NAME, UNSENT_NAME } from './stored-record.ts'
export {
  isAffected,
  modeOf,
  type RegionSource,
  type Rules,
  type Signal,
} from './visitor/rules.ts'
