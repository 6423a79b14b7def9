import type { Origins } from '../http/origins.ts'
import type { Retention } from '../retention/purge.ts'

/** How an instance runs. */
export interface Settings {
  host: string
  port: number
  /** A file, or an URL of PostgreSQL. */
  database: string
  connections: number
  origins: Origins
  openPage: boolean
  rate: number
  proxies: number
  maxBody: number
  minBucket: number
  retention: Retention
  purgeHours: number
  webhooks: string[]
  webhookSecret: string
  holidays: string[]
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  requestSeconds: number
  stopSeconds: number
}
