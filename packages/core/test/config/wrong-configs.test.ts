import { expect, test } from 'vitest'
import { faultsOf } from '../utils/faults-of.ts'
import { optionsOf } from '../utils/options-of.ts'
import { schema } from '../utils/schema-faults.ts'

const OPTIONS =
  'controller|purposes|version|policy|changes|announceDays|regime|visitor|longestRetention|validFor|renewal|doNotTrack|receipts|languages|texts|appearance|domain|reload|scriptTimeout|scriptedGrants|$schema'
const IN_PURPOSE =
  'cookies|storage|id|name|description|data|legalBasis|retention|recipients|separate|sale|exempt|validFor|transfer|services'
const IN_SERVICE =
  'cookies|storage|id|name|description|provider|country|transferBasis|policy|hosts'
const REGIMES = 'strict|eu|fr|it|de|uk|ch|us-ca|us-optout|br|qc|tr|ru|az'

const base = {
  controller: { name: 'Example', contact: 'privacy@site.example' },
  purposes: [
    { id: 'analytics', services: [{ id: 'matomo', name: 'Matomo' }] },
    { id: 'marketing' },
  ],
}
const { controller } = base

/** A row whose only purpose is `analytics` with these options. */
const purpose = (options: object): object => ({
  controller,
  purposes: [{ id: 'analytics', ...options }],
})

/** One whose only service is `matomo` with these options. */
const service = (options: object): object =>
  purpose({ services: [{ id: 'matomo', name: 'Matomo', ...options }] })

/** One whose only change is of version 2 with these options. */
const change = (options: object, rest: object = {}): object => ({
  ...base,
  ...rest,
  changes: [{ version: '2', kind: 'material', summary: 'New', ...options }],
})

const withOptions = (options: object): object => ({ ...base, ...options })

const parsed = (text: string): unknown => JSON.parse(text)

const rows: readonly (readonly [string, unknown, readonly string[]])[] = [
  // The whole.
  ['there is none', undefined, [': expected object, found null']],
  ['a list', [], [': expected object, found []']],
  ['a text', '{}', [': expected object, found "{}"']],
  [
    'empty',
    {},
    [
      '.controller: expected object, found nothing',
      '.purposes: expected list, found nothing',
    ],
  ],
  [
    'a misspelt option',
    withOptions({ langauges: ['az'] }),
    [`.langauges: expected ${OPTIONS}, found "langauges"`],
  ],
  [
    'an option in capitals',
    withOptions({ Version: '1' }),
    [`.Version: expected ${OPTIONS}, found "Version"`],
  ],
  [
    'an option that never was',
    withOptions({ rejectButton: false }),
    [`.rejectButton: expected ${OPTIONS}, found "rejectButton"`],
  ],
  [
    '__proto__',
    parsed(`{"__proto__": {}, ${JSON.stringify(base).slice(1)}`),
    [`.__proto__: expected ${OPTIONS}, found "__proto__"`],
  ],
  [
    'constructor',
    withOptions({ constructor: {} }),
    [`.constructor: expected ${OPTIONS}, found "constructor"`],
  ],
  [
    'null for what may be left out',
    withOptions({ policy: null }),
    ['.policy: expected object, found null'],
  ],
  // Controller.
  [
    'a controller that is a text',
    { ...base, controller: 'Example' },
    ['.controller: expected object, found "Example"'],
  ],
  [
    'a controller without contact',
    { ...base, controller: { name: 'Example' } },
    ['.controller.contact: expected words, found nothing'],
  ],
  [
    'a controller with a blank name',
    { ...base, controller: { ...controller, name: ' ' } },
    ['.controller.name: expected words, found " "'],
  ],
  [
    'a controller with an address in parts',
    { ...base, controller: { ...controller, address: ['Baku'] } },
    ['.controller.address: expected words, found ["Baku"]'],
  ],
  [
    'a controller with a telephone',
    { ...base, controller: { ...controller, phone: '1' } },
    ['.controller.phone: expected name|contact|address, found "phone"'],
  ],
  // Purposes.
  [
    'purposes that are no list',
    { controller, purposes: { analytics: {} } },
    ['.purposes: expected list, found {"analytics":{}}'],
  ],
  [
    'a purpose that is a text',
    { controller, purposes: ['analytics'] },
    ['.purposes[0]: expected object, found "analytics"'],
  ],
  [
    'a purpose without id',
    { controller, purposes: [{ name: 'A' }] },
    ['.purposes[0].id: expected id, found nothing'],
  ],
  [
    'an id in capitals',
    purpose({ id: 'Analytics' }),
    ['.purposes[0].id: expected id, found "Analytics"'],
  ],
  [
    'an id with a space',
    purpose({ id: 'ad words' }),
    ['.purposes[0].id: expected id, found "ad words"'],
  ],
  [
    'an id with an underscore',
    purpose({ id: 'ad_words' }),
    ['.purposes[0].id: expected id, found "ad_words"'],
  ],
  [
    'an id that begins with a digit',
    purpose({ id: '1st' }),
    ['.purposes[0].id: expected id, found "1st"'],
  ],
  [
    'an id that is __proto__',
    purpose({ id: '__proto__' }),
    ['.purposes[0].id: expected id, found "__proto__"'],
  ],
  [
    'a purpose twice',
    { controller, purposes: [{ id: 'analytics' }, { id: 'analytics' }] },
    ['.purposes[1].id: expected unused id, found "analytics"'],
  ],
  [
    'a service with the id of a purpose',
    purpose({ services: [{ id: 'analytics', name: 'A' }] }),
    ['.purposes[0].services[0].id: expected unused id, found "analytics"'],
  ],
  [
    "a purpose of the site's own without texts",
    { controller, purposes: [{ id: 'maps' }] },
    [
      '.purposes[0].name: expected text, found nothing',
      '.purposes[0].description: expected text, found nothing',
    ],
  ],
  [
    'a name in no language',
    purpose({ name: {} }),
    ['.purposes[0].name: expected text, found {}'],
  ],
  [
    'a name in a language with an underscore',
    purpose({ name: { en_GB: 'A' } }),
    ['.purposes[0].name.en_GB: expected language, found "en_GB"'],
  ],
  [
    'a description that is blank in one language',
    purpose({ description: { en: 'A', az: '' } }),
    ['.purposes[0].description.az: expected words, found ""'],
  ],
  [
    'data that is no list',
    purpose({ data: 'IP address' }),
    ['.purposes[0].data: expected list, found "IP address"'],
  ],
  [
    'a legal basis that is a number',
    purpose({ legalBasis: 6 }),
    ['.purposes[0].legalBasis: expected text, found 6'],
  ],
  [
    'data that is kept for 75 years',
    purpose({ retention: 'P75Y' }),
    ['.purposes[0].retention: expected at most P10Y, found "P75Y"'],
  ],
  [
    'a longest retention in years, as a number',
    { ...base, longestRetention: 10 },
    ['.longestRetention: expected duration, found 10'],
  ],
  [
    'data that is kept longer than the site itself allows',
    { ...purpose({ retention: 'P3Y' }), longestRetention: 'P2Y' },
    ['.purposes[0].retention: expected at most P2Y, found "P3Y"'],
  ],
  [
    'consent to a transfer that is not asked for by itself',
    purpose({ transfer: ['US'] }),
    ['.purposes[0].separate: expected true, found nothing'],
  ],
  [
    'a transfer to a name',
    purpose({ transfer: ['Estonia'], separate: true }),
    ['.purposes[0].transfer[0]: expected country, found "Estonia"'],
  ],
  [
    'a retention in words',
    purpose({ retention: '14 months' }),
    ['.purposes[0].retention: expected duration, found "14 months"'],
  ],
  [
    'recipients with a null',
    purpose({ recipients: ['Us', null] }),
    ['.purposes[0].recipients[1]: expected text, found null'],
  ],
  [
    'separate as a word',
    purpose({ separate: 'yes' }),
    ['.purposes[0].separate: expected boolean, found "yes"'],
  ],
  [
    'sale as a number',
    purpose({ sale: 1 }),
    ['.purposes[0].sale: expected boolean, found 1'],
  ],
  [
    'exempt as a text',
    purpose({ exempt: 'true' }),
    ['.purposes[0].exempt: expected boolean, found "true"'],
  ],
  [
    'necessary that is separate, sold and exempt',
    purpose({ id: 'necessary', separate: true, sale: true, exempt: true }),
    [
      '.purposes[0].separate: expected false, found true',
      '.purposes[0].sale: expected false, found true',
      '.purposes[0].exempt: expected false, found true',
    ],
  ],
  [
    'a purpose that is exempt and sold',
    purpose({ exempt: true, sale: true }),
    ['.purposes[0].exempt: expected false, found true'],
  ],
  [
    'marketing, which is sold by default, that is exempt',
    { controller, purposes: [{ id: 'marketing', exempt: true }] },
    ['.purposes[0].exempt: expected false, found true'],
  ],
  [
    'a purpose that is granted beforehand',
    purpose({ granted: true }),
    [`.purposes[0].granted: expected ${IN_PURPOSE}, found "granted"`],
  ],
  [
    'a purpose that is valid for three years',
    purpose({ validFor: 'P3Y' }),
    ['.purposes[0].validFor: expected period, found "P3Y"'],
  ],
  // Services.
  [
    'services by id',
    purpose({ services: { matomo: {} } }),
    ['.purposes[0].services: expected list, found {"matomo":{}}'],
  ],
  [
    'a service without name',
    purpose({ services: [{ id: 'matomo' }] }),
    ['.purposes[0].services[0].name: expected text, found nothing'],
  ],
  [
    'a service of two countries',
    service({ country: 'AZ, DE' }),
    ['.purposes[0].services[0].country: expected country, found "AZ, DE"'],
  ],
  [
    'a service with an unknown transfer basis',
    service({ transferBasis: 'SCC' }),
    [
      '.purposes[0].services[0].transferBasis: expected scc|adequacy|consent|none, found "SCC"',
    ],
  ],
  [
    'a service whose policy is on http',
    service({ policy: 'http://a.example/' }),
    [
      '.purposes[0].services[0].policy: expected address, found "http://a.example/"',
    ],
  ],
  [
    'a service with one host as a text',
    service({ hosts: 'a.example' }),
    ['.purposes[0].services[0].hosts: expected list, found "a.example"'],
  ],
  [
    'a service with a provider of a number and no words',
    service({ provider: 1, description: ' ' }),
    [
      '.purposes[0].services[0].description: expected words, found " "',
      '.purposes[0].services[0].provider: expected words, found 1',
    ],
  ],
  [
    'a service with a misspelt option',
    service({ cookie: [] }),
    [`.purposes[0].services[0].cookie: expected ${IN_SERVICE}, found "cookie"`],
  ],
  // Cookies and storage.
  [
    'a cookie that is a text',
    purpose({ cookies: ['_ga'] }),
    ['.purposes[0].cookies[0]: expected object, found "_ga"'],
  ],
  [
    'a cookie without name, on an address, for a year in words',
    service({
      cookies: [{ domain: 'https://a.example', duration: '1 year', use: '' }],
    }),
    [
      '.purposes[0].services[0].cookies[0].name: expected words, found nothing',
      '.purposes[0].services[0].cookies[0].duration: expected duration, found "1 year"',
      '.purposes[0].services[0].cookies[0].use: expected words, found ""',
      '.purposes[0].services[0].cookies[0].domain: expected domain, found "https://a.example"',
    ],
  ],
  [
    'a storage key that is called name',
    purpose({ storage: [{ name: 'a', use: 1 }] }),
    [
      '.purposes[0].storage[0].key: expected words, found nothing',
      '.purposes[0].storage[0].use: expected text, found 1',
      '.purposes[0].storage[0].name: expected key|use, found "name"',
    ],
  ],
  // Notice and policy.
  [
    'a version that is a number',
    withOptions({ version: 2 }),
    ['.version: expected version, found 2'],
  ],
  [
    'a version with a space',
    withOptions({ version: '2026 11' }),
    ['.version: expected version, found "2026 11"'],
  ],
  [
    'a policy without address',
    withOptions({ policy: { version: '1' } }),
    ['.policy.url: expected address, found nothing'],
  ],
  [
    'a policy that runs code',
    withOptions({ policy: { url: 'javascript:alert(1)' } }),
    ['.policy.url: expected address, found "javascript:alert(1)"'],
  ],
  [
    "a policy on another site's path",
    withOptions({ policy: { url: '//evil.example/' } }),
    ['.policy.url: expected address, found "//evil.example/"'],
  ],
  [
    'a policy updated on a day that is none, in a version that is none',
    withOptions({
      policy: { url: '/', version: 'a b', updated: '2026-02-30' },
    }),
    [
      '.policy.version: expected version, found "a b"',
      '.policy.updated: expected date, found "2026-02-30"',
    ],
  ],
  // Changes.
  [
    'changes that are no list',
    withOptions({ changes: { version: '2' } }),
    ['.changes: expected list, found {"version":"2"}'],
  ],
  [
    'a change without version and kind',
    withOptions({ changes: [{}] }),
    [
      '.changes[0].version: expected version, found nothing',
      '.changes[0].kind: expected minor|material, found nothing',
    ],
  ],
  [
    'a change of another kind',
    change({ kind: 'major' }),
    ['.changes[0].kind: expected minor|material, found "major"'],
  ],
  [
    'a change with a misspelt option',
    change({ effectiveFrom: '2026-01-01' }),
    [
      '.changes[0].effectiveFrom: expected version|kind|ids|summary|announced|effective, found "effectiveFrom"',
    ],
  ],
  [
    'a material change without summary',
    change({ summary: undefined }),
    ['.changes[0].summary: expected text, found nothing'],
  ],
  [
    'a change of what there is not',
    change({ ids: ['necessary', 'matomo', 'hotjar'] }),
    [
      '.changes[0].ids[2]: expected necessary|analytics|matomo|marketing, found "hotjar"',
    ],
  ],
  [
    'a change announced 29 days ahead',
    change({ announced: '2026-01-01', effective: '2026-01-30' }),
    [
      '.changes[0].effective: expected 30 days from 2026-01-01, found "2026-01-30"',
    ],
  ],
  [
    'a change announced less ahead than the site wants',
    change(
      { announced: '2026-01-01', effective: '2026-01-31' },
      { announceDays: 60 },
    ),
    [
      '.changes[0].effective: expected 60 days from 2026-01-01, found "2026-01-31"',
    ],
  ],
  [
    'a material change that is announced for no day',
    change({ announced: '2026-01-01' }),
    ['.changes[0].effective: expected 30 days from 2026-01-01, found nothing'],
  ],
  [
    'a minor change that is announced when it holds already',
    change({
      kind: 'minor',
      announced: '2026-01-02',
      effective: '2026-01-01',
    }),
    [
      '.changes[0].effective: expected 0 days from 2026-01-02, found "2026-01-01"',
    ],
  ],
  [
    'changes on days that are none',
    change({ announced: '2026-02-29', effective: '2026-04-31' }),
    [
      '.changes[0].announced: expected date, found "2026-02-29"',
      '.changes[0].effective: expected date, found "2026-04-31"',
    ],
  ],
  [
    'the second change wrong',
    {
      ...base,
      changes: [
        { version: '1', kind: 'minor' },
        {
          version: '2',
          kind: 'material',
          announced: '2026-01-10',
          effective: '2026-01-09',
        },
      ],
    },
    [
      '.changes[1].summary: expected text, found nothing',
      '.changes[1].effective: expected 30 days from 2026-01-10, found "2026-01-09"',
    ],
  ],
  [
    'half a day',
    withOptions({ announceDays: 0.5 }),
    ['.announceDays: expected days, found 0.5'],
  ],
  [
    'days below zero',
    withOptions({ announceDays: -1 }),
    ['.announceDays: expected days, found -1'],
  ],
  // Regime and visitor.
  [
    'an unknown regime',
    withOptions({ regime: 'gdpr' }),
    [`.regime: expected ${REGIMES}, found "gdpr"`],
  ],
  [
    'a regime in capitals',
    withOptions({ regime: 'EU' }),
    [`.regime: expected ${REGIMES}, found "EU"`],
  ],
  [
    'a region in small letters',
    withOptions({ visitor: { region: 'us-ca' } }),
    ['.visitor.region: expected region, found "us-ca"'],
  ],
  [
    'a region with an underscore',
    withOptions({ visitor: { region: 'US_CA' } }),
    ['.visitor.region: expected region, found "US_CA"'],
  ],
  [
    'an age in years, a signal as it is sent',
    withOptions({ visitor: { age: 15, gpc: '1' } }),
    [
      '.visitor.age: expected minor|adult, found 15',
      '.visitor.gpc: expected boolean, found "1"',
    ],
  ],
  [
    'an account of the visitor',
    withOptions({ visitor: { account: 'a' } }),
    ['.visitor.account: expected region|age|gpc, found "account"'],
  ],
  // Validity and renewal.
  [
    'choices that never end',
    withOptions({ validFor: 'P10Y' }),
    ['.validFor: expected period, found "P10Y"'],
  ],
  [
    'choices that last 401 days',
    withOptions({ validFor: 'P401D' }),
    ['.validFor: expected period, found "P401D"'],
  ],
  [
    'choices that end at once',
    withOptions({ validFor: 'P0D' }),
    ['.validFor: expected period, found "P0D"'],
  ],
  [
    'choices that last hours',
    withOptions({ validFor: 'PT12H' }),
    ['.validFor: expected period, found "PT12H"'],
  ],
  [
    'choices that last a number',
    withOptions({ validFor: 180 }),
    ['.validFor: expected period, found 180'],
  ],
  [
    'a grace of nothing',
    withOptions({ renewal: { grace: 'P0M' } }),
    ['.renewal.grace: expected period, found "P0M"'],
  ],
  [
    'a grace of two years',
    withOptions({ renewal: { grace: 'P2Y' } }),
    ['.renewal.grace: expected period, found "P2Y"'],
  ],
  [
    'a grace as long as choices last, in other units',
    withOptions({ validFor: 'P1Y', renewal: { grace: 'P12M' } }),
    ['.renewal.grace: expected period under P1Y, found "P12M"'],
  ],
  [
    'a grace longer than choices for one purpose last',
    {
      ...purpose({ validFor: 'P2W' }),
      validFor: 'P6M',
      renewal: { grace: 'P1M' },
    },
    ['.renewal.grace: expected period under P2W, found "P1M"'],
  ],
  [
    'a renewal that is unknown, on a day that is none',
    withOptions({
      renewal: { expired: 'grant', ignoreBefore: '2025-13-01', every: 'P1M' },
    }),
    [
      '.renewal.expired: expected ask|keep-refusals|reset, found "grant"',
      '.renewal.ignoreBefore: expected date, found "2025-13-01"',
      '.renewal.every: expected expired|grace|ignoreBefore, found "every"',
    ],
  ],
  // Receipts.
  [
    'receipts as an address',
    withOptions({ receipts: '/receipts' }),
    ['.receipts: expected object, found "/receipts"'],
  ],
  [
    'receipts over http',
    withOptions({ receipts: { endpoint: 'http://a.example/r' } }),
    ['.receipts.endpoint: expected address, found "http://a.example/r"'],
  ],
  [
    'receipts to data',
    withOptions({ receipts: { endpoint: 'data:text/plain,a' } }),
    ['.receipts.endpoint: expected address, found "data:text/plain,a"'],
  ],
  [
    'endpoints of none, of a wrong name and of a wrong address',
    withOptions({ receipts: { endpoints: { 'a b': '/a', eu: 'a' } } }),
    [
      '.receipts.endpoints.a b: expected key, found "a b"',
      '.receipts.endpoints.eu: expected address, found "a"',
    ],
  ],
  [
    'no endpoints at all',
    withOptions({ receipts: { endpoints: {} } }),
    ['.receipts.endpoints: expected object, found {}'],
  ],
  [
    'a mode that is unknown',
    withOptions({ receipts: { mode: 'off' } }),
    ['.receipts.mode: expected local-only|no-subject-id, found "off"'],
  ],
  [
    'headers that are a text, cookies that are true',
    withOptions({ receipts: { headers: 'x: a', credentials: true } }),
    [
      '.receipts.headers: expected object, found "x: a"',
      '.receipts.credentials: expected omit|same-origin|include, found true',
    ],
  ],
  [
    'a header with a second one in it',
    withOptions({ receipts: { headers: { x: 'a\r\ny: b' } } }),
    ['.receipts.headers.x: expected ascii, found "a\\r\\ny: b"'],
  ],
  [
    '__proto__ among the headers',
    withOptions({ receipts: { headers: parsed('{"__proto__": "a"}') } }),
    ['.receipts.headers.__proto__: expected key, found "__proto__"'],
  ],
  // The interface.
  [
    'languages in one text',
    withOptions({ languages: 'az,en' }),
    ['.languages: expected list, found "az,en"'],
  ],
  [
    'a language by its name',
    withOptions({ languages: ['az', 'Azərbaycan'] }),
    ['.languages[1]: expected language, found "Azərbaycan"'],
  ],
  [
    'texts without languages',
    withOptions({ texts: { title: 'A' } }),
    ['.texts.title: expected object, found "A"'],
  ],
  [
    'a button without a name',
    withOptions({ texts: { en: { rejectAll: '' } } }),
    ['.texts.en.rejectAll: expected words, found ""'],
  ],
  // How it works.
  [
    'Do Not Track as a number',
    withOptions({ doNotTrack: 1 }),
    ['.doNotTrack: expected boolean, found 1'],
  ],
  [
    'a domain with a scheme',
    withOptions({ domain: 'https://example.az' }),
    ['.domain: expected domain, found "https://example.az"'],
  ],
  [
    'a domain of one label',
    withOptions({ domain: 'localhost' }),
    ['.domain: expected domain, found "localhost"'],
  ],
  [
    'to load the page again, as a boolean',
    withOptions({ reload: true }),
    ['.reload: expected never|ask|always, found true'],
  ],
  [
    'a time-out with its unit',
    withOptions({ scriptTimeout: '10s' }),
    ['.scriptTimeout: expected milliseconds, found "10s"'],
  ],
  [
    'a time-out of a quarter of an hour and more',
    withOptions({ scriptTimeout: 1_000_000 }),
    ['.scriptTimeout: expected milliseconds, found 1000000'],
  ],
  [
    'a rejection without a letter',
    withOptions({ texts: { en: { rejectAll: '\u200b·', acceptAll: 'Yes' } } }),
    ['.texts.en.rejectAll: expected letters, found "\u200b·"'],
  ],
  [
    'two answers that say the same',
    withOptions({ texts: { az: { reject: 'Bəli', accept: 'Bəli' } } }),
    ['.texts.az.reject: expected other than accept, found "Bəli"'],
  ],
  ...(
    [
      ['layout', 'popup', 'box|bar|corner|modal|inline'],
      [
        'position',
        'left',
        'bottom|bottom-start|bottom-end|top|top-start|top-end',
      ],
      ['preferences', 'page', 'dialog|sheet'],
      ['theme', 'pink', 'auto|light|dark|contrast'],
      ['order', 'accept-only', 'reject-first|accept-first'],
      ['logo', 'https://cdn.example/logo.svg', 'path'],
      ['shadow', 'closed', 'boolean'],
    ] as const
  ).map(
    ([option, value, expected]) =>
      [
        `an appearance whose ${option} is ${value}`,
        withOptions({ appearance: { [option]: value } }),
        [`.appearance.${option}: expected ${expected}, found "${value}"`],
      ] as const,
  ),
  [
    'a fainter rejection',
    withOptions({ appearance: { rejectColor: '#eee' } }),
    [
      '.appearance.rejectColor: expected layout|position|preferences|theme|order|logo|shadow, found "rejectColor"',
    ],
  ],
  [
    'an appearance that is a text',
    withOptions({ appearance: 'dark' }),
    ['.appearance: expected object, found "dark"'],
  ],
  [
    'grants by script, as a text',
    withOptions({ scriptedGrants: 'true' }),
    ['.scriptedGrants: expected boolean, found "true"'],
  ],
  [
    'a schema that is an object',
    withOptions({ $schema: {} }),
    ['.$schema: expected words, found {}'],
  ],
]

test('there are sixty and more, each of them another', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60)
  expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length)
})

test.each(rows)('refuses %s', (_, input, faults) => {
  expect(faultsOf(input)).toEqual(faults.map((fault) => `config${fault}`))
})

test('every option there is, is wrong in one of them', () => {
  const told = rows.flatMap(([, , faults]) => faults).join('\n')
  const isTold = (name: string): boolean =>
    new RegExp(
      `[.]${name.replace('$', '\\$')}[^.\n]*(\\.[\\w ]+)?: expected`,
    ).test(told)
  const names = optionsOf(schema).map(([name]) => name)
  expect(names.filter((name) => !isTold(name))).toEqual([])
})
