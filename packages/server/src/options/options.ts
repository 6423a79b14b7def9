import { z } from 'zod'
import { flag, list, number, origins, retention, type Kind } from './kinds.ts'
import type { Settings } from './settings.ts'

/** One setting, and the variable of the environment that carries it. */
export interface Option<Value> {
  readonly name: string
  /** As it would be written. */
  readonly fallback: string
  readonly about: string
  readonly kind: Kind<Value>
}

const holiday = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && !isNaN(Date.parse(day))
const isHttp = (url: string) => /^https?:$/.test(URL.parse(url)?.protocol ?? '')

/** The one table of what can be set. */
export const options: {
  readonly [Name in keyof Settings]: Option<Settings[Name]>
} = {
  host: {
    name: 'ASSENT_HOST',
    fallback: '127.0.0.1',
    about: 'Address to listen on. In a container: `0.0.0.0`.',
    kind: z.string().min(1),
  },
  port: {
    name: 'ASSENT_PORT',
    fallback: '8787',
    about: 'Port to listen on; 0 takes a free one.',
    kind: number(0, 65_535),
  },
  database: {
    name: 'ASSENT_DATABASE',
    fallback: 'receipts.db',
    about: 'A SQLite file, or a `postgres://` URL.',
    kind: z.string().min(1),
  },
  connections: {
    name: 'ASSENT_CONNECTIONS',
    fallback: '10',
    about: 'Connections to PostgreSQL.',
    kind: number(2, 1000),
  },
  origins: {
    name: 'ASSENT_ORIGINS',
    fallback: '',
    about:
      'Sites that may send, as `https://example.az,https://shop.example.az`; `*` for all. The host itself needs no mention.',
    kind: origins,
  },
  rate: {
    name: 'ASSENT_RATE',
    fallback: '300',
    about:
      'Requests a minute from one address (IPv6: one /64); 0 for no limit.',
    kind: number(0, 1_000_000),
  },
  proxies: {
    name: 'ASSENT_PROXIES',
    fallback: '0',
    about: 'Proxies in front that add to `X-Forwarded-For`.',
    kind: number(0, 10),
  },
  maxBody: {
    name: 'ASSENT_MAX_BODY',
    fallback: '262144',
    about: 'Bytes that a body may have.',
    kind: number(1024, 100_000_000),
  },
  requestSeconds: {
    name: 'ASSENT_REQUEST_SECONDS',
    fallback: '15',
    about: 'Time for a client to send its whole request.',
    kind: number(1, 300),
  },
  stopSeconds: {
    name: 'ASSENT_STOP_SECONDS',
    fallback: '10',
    about: 'Time for requests under way to end when the server is stopped.',
    kind: number(0, 300),
  },
  openPage: {
    name: 'ASSENT_OPEN_PAGE',
    fallback: 'false',
    about: 'Shows the list of receipts to everybody. For demonstrations.',
    kind: flag,
  },
  minBucket: {
    name: 'ASSENT_MIN_BUCKET',
    fallback: '10',
    about: 'Statistics leave out what has fewer receipts than this.',
    kind: number(1, 100_000),
  },
  retention: {
    name: 'ASSENT_RETENTION',
    fallback:
      'given=13,partial=13,refused=13,withdrawn=13,expired=13,signal=13,audit=36',
    about:
      "Months to keep each kind after a visitor's last receipt. What is not named keeps its default.",
    kind: retention,
  },
  purgeHours: {
    name: 'ASSENT_PURGE_HOURS',
    fallback: '24',
    about: 'Hours between two purges; 0 for none but by command.',
    kind: number(0, 500),
  },
  webhooks: {
    name: 'ASSENT_WEBHOOKS',
    fallback: '',
    about:
      'Addresses that are told of withdrawals, expiries, signals, separate grants, erasures and blocks.',
    kind: list(isHttp, 'http or https URLs, with commas between'),
  },
  webhookSecret: {
    name: 'ASSENT_WEBHOOK_SECRET',
    fallback: '',
    about: 'Signs what is told: `whsec_` and 24 to 64 bytes in base64.',
    kind: z.string().regex(/^(whsec_[A-Za-z0-9+/]{32,86}={0,2})?$/, {
      error: 'whsec_ and 24 to 64 bytes in base64',
    }),
  },
  holidays: {
    name: 'ASSENT_HOLIDAYS',
    fallback: '',
    about:
      'Days that are no working days, besides weekends, as `2026-11-08,2026-11-09`.',
    kind: list(holiday, 'days such as 2026-11-08, with commas between'),
  },
  logLevel: {
    name: 'ASSENT_LOG_LEVEL',
    fallback: 'info',
    about: '`debug` (every request), `info`, `warn`, `error` or `silent`.',
    kind: z.enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'debug, info, warn, error or silent',
    }),
  },
}
