import { expect, test } from 'vitest'
import { sampleConfig } from '../../core/test/utils/sample-config.ts'
import { receiptSchema } from '../src/receipt-schema.ts'
import type { Receipt } from '../src/receipt.ts'
import { makeShowing } from './utils/make-showing.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { schemaFaults } from './utils/schema-faults.ts'

const receipt: Receipt = {
  ...makeReceipt({
    showing: makeShowing(),
    granted: ['analytics'],
    denied: ['matomo', 'functional', 'marketing', 'research'],
    config: {
      ...sampleConfig,
      policy: { url: '/privacy', version: '3', updated: '2026-11-01' },
    },
  }),
  signals: { gpc: true },
  jurisdiction: 'US-CA',
  form: { id: 'sign-up', text: 'h'.repeat(43) },
  twins: ['t'.repeat(43)],
}

test('takes a receipt with all that there can be in one', () => {
  expect(schemaFaults(receipt)).toEqual([])
  expect(Object.keys(receipt).sort()).toEqual(
    Object.keys(receiptSchema.properties).sort(),
  )
})

test.each(receiptSchema.required)('refuses a receipt without %s', (name) => {
  const { [name]: _, ...rest } = receipt
  expect(schemaFaults(rest)).not.toEqual([])
})

test.each([
  'form',
  'jurisdiction',
  'policy',
  'regionSource',
  'services',
  'shown',
  'signals',
  'twins',
] as const)('takes a receipt without %s', (name) => {
  const { [name]: _, ...rest } = receipt
  expect(schemaFaults(rest)).toEqual([])
})

test.each(['ip', 'userAgent', 'query', 'account', 'email', 'comment'])(
  'EDPB 05/2020 104 refuses a receipt that says %s, wherever it does',
  (name) => {
    const extra = { [name]: 'x' }
    const { notice, policy, event, form, choices, shown } = receipt
    const [button] = shown!.buttons
    for (const changed of [
      { ...receipt, ...extra },
      { ...receipt, notice: { ...notice, ...extra } },
      { ...receipt, policy: { ...policy, ...extra } },
      { ...receipt, event: { ...event, ...extra } },
      { ...receipt, form: { ...form, ...extra } },
      { ...receipt, choices: [{ ...choices[0], ...extra }] },
      { ...receipt, services: extra },
      { ...receipt, signals: extra },
      { ...receipt, shown: { ...shown, ...extra } },
      { ...receipt, shown: { ...shown, place: { ...shown!.place, ...extra } } },
      { ...receipt, shown: { ...shown, buttons: [{ ...button, ...extra }] } },
    ])
      expect(schemaFaults(changed)).not.toEqual([])
  },
)

test.each([
  ['v', 2],
  ['id', '0f0e0d0c-0b0a-1908-8706-050403020100'],
  ['id', '0F0E0D0C-0B0A-4908-8706-050403020100'],
  ['seq', 0],
  ['seq', 1.5],
  ['prev', 'a'.repeat(42)],
  ['twins', []],
  ['twins', ['a'.repeat(42)]],
  ['twins', Array.from({ length: 200 }, () => 'a'.repeat(43))],
  ['subject', 'mail@site.example'],
  ['site', 'site.example/path'],
  ['site', ''],
  ['regime', 'Strict'],
  ['choices', [{ p: 'analytics', s: 'maybe' }]],
  ['choices', [{ p: 'analytics', s: 'denied', separate: false }]],
  ['services', { matomo: true }],
  ['services', { Matomo: 'granted' }],
  ['form', { id: 'sign-up' }],
  ['form', { id: '/sign-up', text: 'h'.repeat(43) }],
  ['form', { id: 'sign-up', text: 'Send me offers' }],
  ['sdk', 'Mozilla/5.0 (X11)'],
  ['sdk', '1.0.0+sha256-short='],
  ['sdk', '1.0.0 sha256-'],
  ['regionSource', 'Baku, Azerbaijan'],
  ['signals', { gpc: 'Baku' }],
])('refuses the %s %j', (name, value) => {
  expect(schemaFaults({ ...receipt, [name]: value })).not.toEqual([])
})

test.each([
  '/a?b',
  '/a#b',
  'https://a.example/?user=1',
  'javascript:alert(1)',
  'a',
  '/a b',
  `/${'a'.repeat(500)}`,
])('refuses the address %j of a policy', (url) => {
  expect(schemaFaults({ ...receipt, policy: { url } })).not.toEqual([])
})

test.each([
  [{ width: -1 }],
  [{ width: 1.5 }],
  [{ width: 100_000 }],
  [{ contrast: 0 }],
  [{ contrast: 22 }],
  [{ is: 'close' }],
])('refuses a button that is %j', (change) => {
  const [button, other] = receipt.shown!.buttons
  const buttons = [{ ...button, ...change }, other]
  const changed = { ...receipt, shown: { ...receipt.shown, buttons } }
  expect(schemaFaults(changed)).not.toEqual([])
})

test('is published as a file', async () => {
  const text = `${JSON.stringify(receiptSchema, null, 2)}\n`
  await expect(text).toMatchFileSnapshot(
    '../../../docs/reference/receipt.schema.json',
  )
})
