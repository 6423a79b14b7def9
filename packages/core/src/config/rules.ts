import type { Leaf, Rule } from './check.ts'

function string(expected: string, pattern: RegExp): Leaf {
  return (value) =>
    !(typeof value === 'string' && pattern.test(value)) && expected
}

const boolean: Leaf = (value) => typeof value !== 'boolean' && 'true or false'

const words = string('words', /\S/)

const ID = 'an id of 1 to 32 letters a-z, digits and dashes'
const id = string(ID, /^[a-z][a-z0-9-]{0,31}$/)

const duration = string(
  'an ISO 8601 duration such as "P14M"',
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/,
)

// Other schemes could run code, plain http could be read on the way.
const address = string(
  'a path that starts with "/", or an https address',
  /^(\/(?!\/)|https:\/\/[^\s/]|http:\/\/(localhost|127\.0\.0\.1|[\w-]+\.localhost)(:\d+)?\/)\S*$/,
)

const contact = string('an e-mail address, telephone number or link', /\S/)

/** A text, or one for each language. */
const text: Leaf = (value) => {
  const all =
    typeof value === 'object' && value ? Object.values(value) : [value]
  return (
    !(all.length && all.every((one) => !words(one))) &&
    'a text, or an object of texts by language'
  )
}

const textsByLanguage: Leaf = (value) =>
  !(
    typeof value === 'object' &&
    value &&
    Object.values(value).every(
      (texts) => typeof texts === 'object' && !text(texts),
    )
  ) && 'an object of languages, each an object of texts'

const keeps = {
  cookies: [{ 'name!': words, duration, use: text, domain: words }],
  storage: [{ 'key!': words, use: text }],
} as const

const service = {
  'id!': id,
  'name!': text,
  description: text,
  provider: words,
  country: string('a country code such as "AZ"', /^[A-Z]{2}$/),
  transferBasis: string(
    '"scc", "adequacy", "consent" or "none"',
    /^(scc|adequacy|consent|none)$/,
  ),
  policy: address,
  hosts: [string('a host name', /^[^\s/:]+$/)],
  ...keeps,
} as const

const purpose = {
  'id!': id,
  name: text,
  description: text,
  data: [text],
  legalBasis: text,
  retention: duration,
  recipients: [text],
  separate: boolean,
  services: [service],
  ...keeps,
} as const

/** What a configuration must look like: `docs/reference/options.md`. */
export const rules: Rule = {
  'controller!': { 'name!': words, 'contact!': contact, address: words },
  'purposes!': [purpose],
  version: string('a version without spaces', /^[\w.-]{1,32}$/),
  policy: {
    'url!': address,
    version: words,
    updated: string('a date such as "2026-11-01"', /^\d{4}-\d\d-\d\d$/),
  },
  receipts: { 'endpoint!': address },
  languages: [string('a language tag such as "az"', /^[A-Za-z]{2,8}(-\w+)*$/)],
  texts: textsByLanguage,
  domain: string('a domain such as "example.az"', /^[\w-]+(\.[\w-]+)+$/),
  scriptedGrants: boolean,
  $schema: words,
}
