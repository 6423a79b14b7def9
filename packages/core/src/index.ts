export { base64Url } from './base64-url.ts'
export { canonicalJson } from './canonical-json.ts'
export type { Catalog, Entry } from './catalog.ts'
export type { Choice, Choices } from './choices.ts'
export type {
  Actions,
  Client,
  Decision,
  Journal,
  Settings,
  Surface,
} from './client.ts'
export type { Fault } from './config/check.ts'
export type {
  Config,
  Controller,
  Cookie,
  Policy,
  Purpose,
  Service,
  StorageKey,
  Text,
} from './config/config.ts'
export { ConfigError, readConfig } from './config/read-config.ts'
export { createClient, type ClientOptions } from './create-client.ts'
export type { Events, Failure, Method } from './events.ts'
export { lookUpLocale, textIn } from './locale.ts'
export type { Notice } from './notice.ts'
export type { CookieJar, KeyValue, Off, Platform } from './platform.ts'
export { encodeRecord, decodeRecord, type ConsentRecord } from './record.ts'
export { RECORD_NAME } from './record-store.ts'
export { readRecord, type ReadRecord } from './read-record.ts'
export { sha256 } from './sha-256.ts'
