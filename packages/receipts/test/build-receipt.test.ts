import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Config } from '@assent/core'
import { faultsOf } from '../../core/test/utils/faults-of.ts'
import { makeRecord } from '../../core/test/utils/make-record.ts'
import { sampleConfig } from '../../core/test/utils/sample-config.ts'
import { buildReceipt } from '../src/build-receipt.ts'
import { hashText } from '../src/hash-text.ts'
import { hashNotice } from '../src/notice.ts'
import { shownOf } from '../src/shown.ts'
import { anyVisit } from './utils/any-visit.ts'
import { decisionsOf } from './utils/decisions-of.ts'
import { makeShowing } from './utils/make-showing.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { schemaFaults } from './utils/schema-faults.ts'

const messages = 'm'.repeat(43)
const hashOf = (config: Config): string => hashNotice(config, messages)

const purposes = ['functional', 'analytics', 'marketing', 'research']
const origin = {
  id: '0f0e0d0c-0b0a-4908-8706-050403020100',
  site: 'site.example',
  sdk: '1.0.0',
}

test('EU-14 says who was shown what, when, and what was chosen', () => {
  const receipt = makeReceipt({
    granted: ['analytics'],
    denied: ['functional', 'plausible', 'marketing', 'research'],
  })
  expect(receipt).toEqual({
    v: 1,
    ...origin,
    seq: 1,
    prev: null,
    subject: 'AAECAwQFBgcICQoLDA0ODw',
    notice: {
      ver: '2026.11',
      hash: hashOf(sampleConfig),
      lang: 'az',
      layer: 1,
    },
    regime: 'strict',
    regionSource: 'default',
    event: {
      at: '2026-11-22T00:00:00.000Z',
      kind: 'partial',
      method: 'save',
      validFor: 'P6M',
    },
    choices: [
      { p: 'functional', s: 'denied' },
      { p: 'analytics', s: 'granted' },
      { p: 'marketing', s: 'denied' },
      { p: 'research', s: 'denied', separate: true },
    ],
    services: { plausible: 'denied' },
  })
  expect(schemaFaults(receipt)).toEqual([])
})

const before = makeRecord({ granted: ['analytics'], denied: ['marketing'] })
const refusedBefore = makeRecord({ granted: [], denied: purposes })

test.each([
  ['given', 'all is granted', { granted: purposes, denied: [] }],
  ['partial', 'a purpose is denied', { granted: ['analytics'] }],
  [
    'partial',
    'a purpose has no answer',
    { granted: purposes.slice(1), denied: [] },
  ],
  ['partial', 'a service is denied', { granted: purposes, denied: ['matomo'] }],
  ['partial', 'only a service is granted', { granted: ['matomo'] }],
  [
    'partial',
    'something of what was granted is taken back',
    { granted: ['functional'], before },
  ],
  ['refused', 'nothing is granted', {}],
  ['refused', 'nothing is answered', { denied: [] }],
  ['refused', 'nothing was granted before either', { before: refusedBefore }],
  ['withdrawn', 'all that was granted is taken back', { before }],
] as const)('is %s where %s', (kind, _, changes) => {
  const receipt = makeReceipt(changes)
  expect(receipt.event.kind).toBe(kind)
  expect(schemaFaults(receipt)).toEqual([])
})

test('names every purpose but the necessary, granted or denied', () => {
  const { choices } = makeReceipt({ granted: ['analytics'], denied: [] })
  expect(choices.map(({ p, s }) => [p, s])).toEqual([
    ['functional', 'denied'],
    ['analytics', 'granted'],
    ['marketing', 'denied'],
    ['research', 'denied'],
  ])
})

test('names services only where they differ from their purpose', () => {
  expect(makeReceipt({ granted: ['analytics'] })).not.toHaveProperty('services')
  const granted = ['analytics', 'youtube']
  const denied = ['matomo', 'marketing']
  expect(makeReceipt({ granted, denied }).services).toEqual({
    matomo: 'denied',
    youtube: 'granted',
  })
})

test('does not name a service that is denied with its purpose', () => {
  // As a save of the service alone leaves it: the purpose has no answer.
  const receipt = makeReceipt({ granted: ['functional'], denied: ['matomo'] })
  expect(receipt.choices[1]).toEqual({ p: 'analytics', s: 'denied' })
  expect(receipt).not.toHaveProperty('services')
})

test('EU-14 says what it looked like, and which code showed it', () => {
  const showing = makeShowing()
  const receipt = makeReceipt({ showing })
  expect(receipt).toMatchObject({
    sdk: showing.sdk,
    shown: shownOf(showing),
  })
  expect(schemaFaults(receipt)).toEqual([])
  expect(makeReceipt()).not.toHaveProperty('shown')
})

test('EU-14 says which form was ticked, and the hash of the text beside the box', () => {
  const text = 'You may\n  ask me.'
  const choices = { research: { form: 'sign-up', text }, analytics: true }
  const granted = ['research', 'analytics']
  const about = ['research']
  const receipt = makeReceipt({ choices, granted, denied: [], about })
  expect(receipt).toMatchObject({
    event: { method: 'form', kind: 'given' },
    form: { id: 'sign-up', text: hashText('You may ask me.') },
    choices: [{ p: 'research', s: 'granted', separate: true }],
  })
  expect(JSON.stringify(receipt)).not.toContain('ask me')
  expect(schemaFaults(receipt)).toEqual([])
  const other = makeReceipt({ choices, granted, about: ['analytics'] })
  expect(other.event.method).toBe('save')
  expect(other).not.toHaveProperty('form')
})

const hash = `sha384-${'a'.repeat(64)}`

test.each([
  ['0.1.0+', '0.1.0'],
  [`0.1.0+${hash}`, `0.1.0+${hash}`],
  [`0.1.0+${hash} sha256-${'b'.repeat(43)}=`, `0.1.0+${hash}`],
  [`0.1.0+ ${hash}`, '0.1.0'],
])('of the code %s it says %s', (sdk, said) => {
  const receipt = makeReceipt({ showing: makeShowing({ sdk }) })
  expect(receipt.sdk).toBe(said)
  expect(schemaFaults(receipt)).toEqual([])
})

test('has no policy where the site names none', () => {
  expect(makeReceipt()).not.toHaveProperty('policy')
})

test.each([
  ['/privacy', '/privacy'],
  ['/privacy?user=1', '/privacy'],
  ['/privacy#cookies', '/privacy'],
  ['/privacy#a?b', '/privacy'],
  ['https://a.example/p?a=1&b=2#c?d', 'https://a.example/p'],
  ['https://a.example?a', 'https://a.example'],
])('EU-14 names the policy %s without query and fragment', (url, shown) => {
  const config = { ...sampleConfig, policy: { url } }
  const receipt = makeReceipt({ config })
  expect(receipt.policy).toEqual({ url: shown })
  expect(schemaFaults(receipt)).toEqual([])
})

test('names the version and date of the policy where the site does', () => {
  const policy = { url: '/p', version: '3', updated: '2026-11-01' }
  const { policy: shown } = makeReceipt({ config: { ...sampleConfig, policy } })
  expect(shown).toEqual({ url: '/p', ver: '3', updated: '2026-11-01' })
})

test('RFC 5646 4.1 says und where nothing of ours was on screen', () => {
  expect(makeReceipt({ locale: '', surface: 'none' }).notice).toMatchObject({
    lang: 'und',
    layer: 0,
  })
})

test('the hash of the notice is of all that the visitor is told', () => {
  const { controller, purposes: told } = sampleConfig
  const text = canonicalize({
    v: 1,
    controller,
    purposes: told,
    version: '1',
    messages,
  })!
  expect(hashOf({ controller, purposes: told })).toBe(
    createHash('sha256').update(text).digest('base64url'),
  )
})

test('the hash of the notice changes with what is told, and with nothing else', () => {
  const hash = hashOf(sampleConfig)
  const changes: Partial<Config>[] = [
    { controller: { name: 'Example', contact: 'other@site.example' } },
    { purposes: sampleConfig.purposes.slice(1) },
    { version: '2026.12' },
    { policy: { url: '/privacy' } },
    { texts: { az: { title: 'Kukilər' } } },
    { changes: [{ version: '2026.11', kind: 'minor', summary: 'A word' }] },
  ]
  const hashes = changes.map((change) => hashOf({ ...sampleConfig, ...change }))
  expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1)
  for (const same of [
    { receipts: { endpoint: '/receipts' } },
    { scriptedGrants: true },
    { domain: 'site.example' },
  ])
    expect(hashOf({ ...sampleConfig, ...same })).toBe(hash)
  expect(hashNotice(sampleConfig, 'n'.repeat(43))).not.toBe(hash)
})

const ids = Array.from({ length: 600 }, (_, i) => `a${i.toString(36)}`)
const own = { name: 'Name', description: 'Description' }

test.each<[string, Partial<Config>]>([
  [
    'a policy at an address of 501 characters',
    { policy: { url: `/${'a'.repeat(500)}` } },
  ],
  [
    'a policy at an address of two lines',
    { policy: { url: '/privacy?a\nuser=1' } },
  ],
  [
    'a policy whose version has 65 characters',
    { policy: { url: '/p', version: 'a'.repeat(65) } },
  ],
  [
    '101 purposes',
    { purposes: ids.slice(0, 101).map((id) => ({ id, ...own })) },
  ],
  [
    '501 services that differ from their purpose',
    {
      purposes: [
        {
          id: 'analytics',
          services: ids.slice(0, 501).map((id) => ({ id, name: 'Name' })),
        },
      ],
    },
  ],
  ['a language of 36 characters', { languages: [`az-${'a'.repeat(33)}`] }],
  ['a language that is none', { languages: ['az-a_b'] }],
])(
  'no configuration is taken that makes receipts the endpoint refuses: %s',
  (_, change) => {
    const config = { ...sampleConfig, ...change }
    const receipt = makeReceipt({
      config,
      locale: config.languages?.[0] ?? 'az',
      granted: ['analytics'],
      denied: ids,
    })
    const isRefused = faultsOf(config).length > 0
    expect(isRefused || schemaFaults(receipt).length === 0).toBe(true)
  },
)

test('any decision under any valid configuration makes a receipt by the schema', async () => {
  await fc.assert(
    fc.asyncProperty(anyVisit(), async (visit) => {
      for (const decision of await decisionsOf(visit)) {
        const receipt = buildReceipt(
          decision,
          { seq: 1, prev: null },
          { ...origin, messages },
        )
        expect(schemaFaults(receipt)).toEqual([])
        const { config } = decision.act
        const [shown] = config.policy?.url.split(/[?#]/) ?? []
        expect(receipt.policy?.url).toBe(shown)
        const { services = {}, choices } = receipt
        for (const { id, services: own = [] } of config.purposes)
          for (const service of own)
            expect(services[service.id] ?? 'none').not.toBe(
              choices.find(({ p }) => p === id)?.s,
            )
      }
    }),
    { numRuns: 200 },
  )
})
