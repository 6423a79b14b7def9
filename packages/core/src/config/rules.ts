// Written by `pnpm write:config` from `config.ts`.
import type { Rule } from './check.ts'

/** What a text, with a quote in front, or another value must match. */
export const patterns: Readonly<Record<string, RegExp>> = {
  boolean: /^(true|false)$/,
  words: /^"[^]*\S/,
  duration: /^"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/,
  language: /^"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/,
  domain: /^"[\w-]+(\.[\w-]+)+$/,
  id: /^"[a-z][a-z0-9-]{0,31}$/,
  period:
    /^"P(1Y|([1-9]|1[0-3])M|([1-9]|[1-4]\d|5[0-7])W|([1-9]\d?|[1-3]\d\d|400)D)$/,
  country: /^"[A-Z]{2}$/,
  address:
    /^"(?=.{1,500}$)(\/(?!\/)|https:\/\/[^\s/?#\\"]|http:\/\/(localhost|127\.0\.0\.1|[\w-]+\.localhost)(:\d+)?\/)[^\s"\\]*$/,
  version: /^"[\w.-]{1,32}$/,
  date: /^"(?!.*-(00|02-3|(0[469]|11)-31)|(..)?([02468][^048]|[13579][^26])(00)?-02-29)\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/,
  days: /^\d{1,3}$/,
  region: /^"[A-Z]{2}(-[A-Z0-9]{1,3})?$/,
  key: /^"[A-Za-z*][\w-]*$/,
  ascii: /^"[ -~]+$/,
  path: /^"\/(?!\/)[^\s"\\]{0,499}$/,
  milliseconds: /^\d{1,6}$/,
}

const controller = {
  'name!': 'words',
  'contact!': 'words',
  address: 'words',
} as const

const text = ['language', 'words', 'text'] as const

const cookie = {
  'name!': 'words',
  duration: 'duration',
  use: text,
  domain: 'domain',
} as const

const storageKey = { 'key!': 'words', use: text } as const

const service = {
  cookies: [cookie],
  storage: [storageKey],
  'id!': 'id',
  'name!': text,
  description: text,
  provider: 'words',
  country: 'country',
  transferBasis: 'scc|adequacy|consent|none',
  policy: 'address',
  hosts: ['words'],
} as const

const purpose = {
  cookies: [cookie],
  storage: [storageKey],
  'id!': 'id',
  name: text,
  description: text,
  data: [text],
  legalBasis: text,
  retention: 'duration',
  recipients: [text],
  separate: 'boolean',
  sale: 'boolean',
  exempt: 'boolean',
  validFor: 'period',
  transfer: ['country'],
  services: [service],
} as const

const policy = {
  'url!': 'address',
  version: 'version',
  updated: 'date',
} as const

const change = {
  'version!': 'version',
  'kind!': 'minor|material',
  ids: ['id'],
  summary: text,
  announced: 'date',
  effective: 'date',
} as const

const visitor = {
  region: 'region',
  age: 'minor|adult',
  gpc: 'boolean',
} as const

const renewal = {
  expired: 'ask|keep-refusals|reset',
  grace: 'period',
  ignoreBefore: 'date',
} as const

const addresses = ['key', 'address'] as const

const headers = ['key', 'ascii'] as const

const receiptOptions = {
  endpoint: 'address',
  endpoints: addresses,
  mode: 'local-only|no-subject-id',
  headers: headers,
  credentials: 'omit|same-origin|include',
} as const

const messages = ['key', 'words'] as const

const texts = ['language', messages] as const

const appearance = {
  layout: 'box|bar|corner|modal|inline',
  position: 'bottom|bottom-start|bottom-end|top|top-start|top-end',
  preferences: 'dialog|sheet',
  theme: 'auto|light|dark|contrast',
  order: 'reject-first|accept-first',
  logo: 'path',
  shadow: 'boolean',
} as const

/** What a configuration must look like: `docs/reference/options.md`. */
export const rules: Rule = {
  'controller!': controller,
  'purposes!': [purpose],
  version: 'version',
  policy: policy,
  changes: [change],
  announceDays: 'days',
  regime: 'strict|eu|fr|it|de|uk|ch|us-ca|us-optout|br|qc|tr|ru|az',
  visitor: visitor,
  longestRetention: 'duration',
  validFor: 'period',
  renewal: renewal,
  doNotTrack: 'boolean',
  receipts: receiptOptions,
  languages: ['language'],
  texts: texts,
  appearance: appearance,
  domain: 'domain',
  reload: 'never|ask|always',
  scriptTimeout: 'milliseconds',
  scriptedGrants: 'boolean',
  $schema: 'words',
}
