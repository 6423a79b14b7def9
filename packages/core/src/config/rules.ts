import type { Rule } from './check.ts'

const keeps = {
  cookies: [
    { 'name!': 'words', duration: 'duration', use: 'text', domain: 'domain' },
  ],
  storage: [{ 'key!': 'words', use: 'text' }],
} as const

const service = {
  'id!': 'id',
  'name!': 'text',
  description: 'text',
  provider: 'words',
  country: 'country',
  transferBasis: 'scc|adequacy|consent|none',
  policy: 'address',
  hosts: ['words'],
  ...keeps,
} as const

const purpose = {
  'id!': 'id',
  name: 'text',
  description: 'text',
  data: ['text'],
  legalBasis: 'text',
  retention: 'duration',
  recipients: ['text'],
  separate: 'boolean',
  sale: 'boolean',
  exempt: 'boolean',
  validFor: 'duration',
  services: [service],
  ...keeps,
} as const

/** What a configuration must look like: `docs/reference/options.md`. */
export const rules: Rule = {
  'controller!': { 'name!': 'words', 'contact!': 'words', address: 'words' },
  'purposes!': [purpose],
  version: 'version',
  policy: { 'url!': 'address', version: 'version', updated: 'date' },
  changes: [
    {
      'version!': 'version',
      'kind!': 'minor|material',
      ids: ['id'],
      summary: 'text',
      announced: 'date',
      effective: 'date',
    },
  ],
  announceDays: 'days',
  regime: 'id',
  visitor: { region: 'region', age: 'minor|adult', gpc: 'boolean' },
  validFor: 'duration',
  renewal: {
    expired: 'ask|keep-refusals|reset',
    grace: 'duration',
    ignoreBefore: 'date',
  },
  doNotTrack: 'boolean',
  receipts: {
    endpoint: 'address',
    endpoints: 'addresses',
    mode: 'local-only|no-subject-id',
    headers: 'headers',
    credentials: 'omit|same-origin|include',
  },
  languages: ['language'],
  texts: 'texts',
  domain: 'domain',
  reload: 'never|ask|always',
  scriptTimeout: 'milliseconds',
  scriptedGrants: 'boolean',
  $schema: 'words',
}
