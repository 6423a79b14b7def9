import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config/index.ts'
import type { Config } from '../../src/config.ts'
import { encodeRecord } from '../../src/record.ts'
import { anyConfig } from '../utils/any-config.ts'
import { faultsOf } from '../utils/faults-of.ts'
import { fullConfig } from '../utils/full-config.ts'
import { makeRecord } from '../utils/make-record.ts'
import { outcomeOf } from '../utils/outcome-of.ts'
import { sampleConfig } from '../utils/sample-config.ts'

const OPTIONS =
  'controller|purposes|version|policy|changes|announceDays|regime|visitor|longestRetention|validFor|renewal|doNotTrack|receipts|languages|texts|appearance|domain|reload|scriptTimeout|scriptedGrants|$schema'

const controller = { name: 'Example', contact: 'privacy@site.example' }
const own = { name: 'Name', description: 'Description' }

test('takes every option there is', () => {
  expect(readConfig(fullConfig)).toEqual(fullConfig)
})

test('takes no more than a controller and purposes', () => {
  expect(readConfig({ controller, purposes: [] })).toEqual({
    controller,
    purposes: [],
  })
})

test('takes a frozen configuration, and changes nothing in it', () => {
  const text = JSON.stringify(fullConfig)
  const frozen = JSON.parse(text, (_, value) => Object.freeze(value))
  expect(readConfig(frozen)).toEqual(fullConfig)
  expect(JSON.stringify(frozen)).toBe(text)
})

test('gives a copy that the page cannot change any more', () => {
  const input = JSON.parse(JSON.stringify(fullConfig))
  const config = readConfig(input)
  input.domain = 'evil.example'
  input.purposes.length = 0
  expect(config).toEqual(fullConfig)
})

test('names every fault in one message: path, expected, found', () => {
  const wrong = {
    controller: { name: ' ', phone: '1' },
    purposes: [
      { id: 'Ads', separate: 'yes', cookies: [{ duration: '1 year' }] },
      { id: 'analytics', services: [{ id: 'matomo', hosts: 'a.example' }] },
      'marketing',
    ],
    policy: { url: 'privacy.html', updated: '1 May' },
    receipts: 'https://a.example',
    languages: ['en_GB'],
    purpose: [],
  }
  expect(() => readConfig(wrong)).toThrow(
    new Error(
      [
        'the configuration is wrong (docs/reference/options.md):',
        'config.controller.name: expected words, found " "',
        'config.controller.contact: expected words, found nothing',
        'config.controller.phone: expected name|contact|address, found "phone"',
        'config.purposes[0].cookies[0].name: expected words, found nothing',
        'config.purposes[0].cookies[0].duration: expected duration, found "1 year"',
        'config.purposes[0].id: expected id, found "Ads"',
        'config.purposes[0].separate: expected boolean, found "yes"',
        'config.purposes[1].services[0].name: expected text, found nothing',
        'config.purposes[1].services[0].hosts: expected list, found "a.example"',
        'config.purposes[2]: expected object, found "marketing"',
        'config.policy.url: expected address, found "privacy.html"',
        'config.policy.updated: expected date, found "1 May"',
        'config.receipts: expected object, found "https://a.example"',
        'config.languages[0]: expected language, found "en_GB"',
        `config.purpose: expected ${OPTIONS}, found "purpose"`,
      ].join('\n- '),
    ),
  )
})

test.each([undefined, null, 0, '', 'config', true, [], () => {}])(
  'refuses %o in place of a configuration',
  (input) => {
    expect(faultsOf(input)).toEqual([
      `config: expected object, found ${JSON.stringify(input) ?? 'null'}`,
    ])
  },
)

test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
  'refuses the option %s wherever it is, and takes nothing from it',
  (key) => {
    const option = `"${key}": { "scriptedGrants": true }`
    const input = JSON.parse(`{
      ${option},
      "controller": { "name": "a", "contact": "b", ${option} },
      "purposes": [{ "id": "analytics", ${option} }]
    }`)
    const found = `found "${key}"`
    expect(faultsOf(input)).toEqual([
      `config.controller.${key}: expected name|contact|address, ${found}`,
      expect.stringMatching(`^config.purposes\\[0\\].${key}: .* ${found}$`),
      `config.${key}: expected ${OPTIONS}, ${found}`,
    ])
    expect({}).not.toHaveProperty('scriptedGrants')
  },
)

test('takes ids that objects have members of', () => {
  const purposes = [{ id: 'constructor', ...own }]
  expect(faultsOf({ controller, purposes })).toEqual([])
})

test('refuses ids that are used twice, among purposes and services alike', () => {
  const service = { name: 'Service' }
  const purposes = [
    { id: 'analytics', services: [{ id: 'matomo', ...service }] },
    { id: 'marketing', services: [{ id: 'matomo', ...service }] },
    { id: 'functional', services: [{ id: 'analytics', ...service }] },
  ]
  expect(faultsOf({ controller, purposes })).toEqual([
    'config.purposes[1].services[0].id: expected unused id, found "matomo"',
    'config.purposes[2].services[0].id: expected unused id, found "analytics"',
  ])
})

test('refuses a purpose of the site that says not what it is', () => {
  const purposes = [
    { id: 'maps' },
    { id: 'chat', name: 'Chat' },
    { id: 'mail', description: 'Letters' },
    { id: 'analytics' },
  ]
  expect(faultsOf({ controller, purposes })).toEqual([
    'config.purposes[0].name: expected text, found nothing',
    'config.purposes[0].description: expected text, found nothing',
    'config.purposes[1].description: expected text, found nothing',
    'config.purposes[2].name: expected text, found nothing',
  ])
})

test('refuses more ids than a cookie takes, RFC 6265 6.1', () => {
  const services = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${i}`.padStart(12, 's'),
      name: 'Service',
    }))
  const withServices = (count: number) => ({
    controller,
    purposes: [{ id: 'analytics', services: services(count) }],
  })
  expect(faultsOf(withServices(283))).toEqual([])
  expect(faultsOf(withServices(284))).toEqual([
    'config.purposes: expected ids of 3700 characters, found 3701',
  ])
  const denied = services(283).map(({ id }) => id)
  // With as much besides as there can be.
  const record = makeRecord({
    denied,
    version: '1'.repeat(32),
    regime: 'us-optout',
    signals: 'age~dnt~gpc',
    ends: 'e'.repeat(119),
    open: ['o'.repeat(120)],
  })
  expect(`assent=${encodeRecord(record)}`.length).toBeLessThan(4096)
})

test.each([
  '/receipts',
  '/a/b?c=d#e',
  '/',
  'https://a.example',
  'https://a.example:8443/b?c=d',
  'http://localhost/receipts',
  'http://localhost:3000/receipts',
  'http://127.0.0.1:3000/receipts',
  'http://api.localhost:3000/receipts',
])('takes the address %s', (endpoint) => {
  expect(faultsOf({ ...sampleConfig, receipts: { endpoint } })).toEqual([])
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,a',
  'blob:https://a.example/b',
  'ftp://a.example/b',
  '//evil.example/b',
  '/\\evil.example/b',
  '/\t/evil.example/b',
  '/\n/evil.example/b',
  'http://evil.example/b',
  'http://localhost.evil.example/b',
  'http://localhost@evil.example/b',
  'http://localhost:x@evil.example/b',
  'http://127.0.0.1.evil.example/b',
  'HTTPS://a.example',
  'https:a.example',
  'https:///b',
  'https://',
  'https:// a.example',
  'https://?a',
  'https://a.example/b c',
  'https://a.example/"b"',
  'receipts',
  './receipts',
  '?a',
  ' ',
  '',
])('refuses the address %j', (url) => {
  const found = JSON.stringify(url)
  expect(
    faultsOf({
      ...sampleConfig,
      policy: { url },
      receipts: { endpoint: url },
      purposes: [
        { id: 'ads', ...own, services: [{ id: 'a', name: 'A', policy: url }] },
      ],
    }),
  ).toEqual([
    `config.purposes[0].services[0].policy: expected address, found ${found}`,
    `config.policy.url: expected address, found ${found}`,
    `config.receipts.endpoint: expected address, found ${found}`,
  ])
})

test('takes an address only if it leads to this site, to https or to this machine', () => {
  const site = 'https://site.example'
  const start = fc.constantFrom(
    '/',
    'https://',
    'http://localhost',
    'http:',
    '',
  )
  const parts = String.raw`/ \ // : @ ? # . % [ ] 80 localhost 127.0.0.1 a.example`
  const part = fc.constantFrom(' ', '\t', '\n', ...parts.split(' '))
  const anyAddress = fc
    .tuple(start, fc.array(part, { maxLength: 6 }))
    .map(([first, rest]) => first + rest.join(''))
    .filter((endpoint) => URL.canParse(endpoint, site))
    .filter(
      (endpoint) =>
        !faultsOf({ ...sampleConfig, receipts: { endpoint } }).length,
    )
  fc.assert(
    fc.property(anyAddress, (endpoint) => {
      const { origin, protocol, hostname } = new URL(endpoint, site)
      const isLocal = /^(localhost|127\.0\.0\.1|.*\.localhost)$/.test(hostname)
      expect(
        endpoint.startsWith('/')
          ? origin === site
          : protocol === 'https:' || isLocal,
      ).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('throws an Error at input that cannot be copied', () => {
  const cyclic: Record<string, unknown> = { ...sampleConfig }
  cyclic.purposes = [cyclic]
  expect(() => readConfig(cyclic)).toThrow(Error)
  expect(() => readConfig({ ...sampleConfig, version: 1n })).toThrow(Error)
})

test.each(['a', ' ', '"', '\\', '1', 'a.', 'a-'])(
  'gives an answer to 300 kB of %j in every place',
  (unit) => {
    const long = unit.repeat(3e5 / unit.length)
    const faults = faultsOf({
      controller: { name: `a${long}`, contact: `a${long}` },
      policy: { url: `/${long} `, updated: long },
      receipts: { endpoint: `https://${long} ` },
      languages: [`en-${long}+`],
      texts: { en: { title: `a${long}`, 'a b': `a${long}` } },
      domain: `${long}/`,
      version: long,
      purposes: [
        { id: long, name: { en: `a${long}`, az: '' }, retention: long },
      ],
    })
    expect(faults.map((fault) => fault.split(',')[0])).toEqual([
      'config.purposes[0].id: expected id',
      'config.purposes[0].name.az: expected words',
      'config.purposes[0].retention: expected duration',
      'config.version: expected version',
      'config.policy.url: expected address',
      'config.policy.updated: expected date',
      'config.receipts.endpoint: expected address',
      'config.languages[0]: expected language',
      'config.texts.en.a b: expected key',
      'config.domain: expected domain',
    ])
    expect(faults.join('').length).toBeLessThan(2_000)
  },
)

test('takes ten megabytes of text, or throws an Error', () => {
  const contact = 'a'.repeat(1e7)
  const input = { controller: { name: 'Example', contact }, purposes: [] }
  const outcome = outcomeOf(input)
  const isTaken = (outcome as Config).controller?.contact === contact
  expect(isTaken || outcome instanceof Error).toBe(true)
})

test.each(['a', ' ', '"', '\\', '\\"', '":"', '\n', '{"', 'ə'])(
  'gives an answer to 20 languages of 5,000 times %j, the last one blank',
  (unit) => {
    const texts = Array.from({ length: 20 }, (_, i) => [
      `l${'abcdefghijklmnopqrst'[i]}`,
      `a${unit.repeat(5_000)}`,
    ])
    const name = Object.fromEntries([...texts, ['az', ' ']])
    const whole = Object.fromEntries(texts)
    const inMessages = { ...whole, az: 1 }
    expect(
      faultsOf({
        controller,
        purposes: [{ id: 'maps', name, description: whole }],
        texts: { en: inMessages },
      }),
    ).toEqual([
      'config.purposes[0].name.az: expected words, found " "',
      'config.texts.en.az: expected words, found 1',
    ])
  },
)

test('answers to any JSON value, or throws an Error', () => {
  const near = fc.record(
    {
      controller: fc.oneof(fc.constant(controller), fc.jsonValue()),
      purposes: fc.oneof(
        fc.array(
          fc.record(
            {
              id: fc.oneof(fc.constant('analytics'), fc.jsonValue()),
              services: fc.jsonValue(),
              cookies: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
        fc.jsonValue(),
      ),
      texts: fc.jsonValue(),
      policy: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(near, fc.jsonValue()), (input) => {
      const outcome = outcomeOf(input)
      const isAnswer =
        outcome instanceof Error
          ? /^the configuration is wrong .*\n- \S/.test(outcome.message)
          : isDeepStrictEqual(outcome, JSON.parse(JSON.stringify(input)))
      expect(isAnswer).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('takes every configuration that its type allows', () => {
  fc.assert(
    fc.property(anyConfig(), (config) => {
      expect(readConfig(config)).toEqual(config)
    }),
  )
})
