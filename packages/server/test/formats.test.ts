import { hashReceipt, type Receipt } from '@assent/receipts'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import {
  formats,
  writeReceipts,
  type FormatName,
} from '../src/formats/write-receipts.ts'
import { rowOf } from '../src/intake/row-of.ts'
import type { LiveRow } from '../src/store/tables.ts'
import { collect } from './utils/collect.ts'
import { makeReceipt } from './utils/make-receipt.ts'

async function write(name: FormatName, ...pages: LiveRow[][]): Promise<string> {
  async function* read() {
    yield* pages
  }
  return (await collect(writeReceipts(formats[name], read()))).join('')
}

const DPV = 'https://w3id.org/dpv#'

/** All triples as lines; anything that JSON-LD would drop is an error. */
async function triples(text: string): Promise<string> {
  const options = { format: 'application/n-quads', safe: true } as const
  return String(await jsonld.toRDF(JSON.parse(text), options))
}

test.each(['json', 'jsonld'] as const)(
  '%s is well-formed whatever the pages',
  async (name) => {
    const row = () => rowOf(makeReceipt(), 0)
    const count = (text: string) => {
      const value = JSON.parse(text)
      return (value['@graph'] ?? value).length
    }
    expect(count(await write(name))).toBe(0)
    expect(count(await write(name, [row()]))).toBe(1)
    expect(count(await write(name, [row(), row()], [row()]))).toBe(3)
  },
)

test('CSV keeps each value, and a spreadsheet takes none for a formula', async () => {
  const receipt = makeReceipt({ subject: '-'.repeat(22) })
  const text = await write('csv', [rowOf(receipt, 1_000)])
  expect(text).toContain('\r\n')
  const [line] = parse(text, { columns: true }) as Record<string, string>[]
  expect(line).toMatchObject({
    id: receipt.id,
    subject: `'${'-'.repeat(22)}`,
    hash: hashReceipt(receipt).replace(/^-/, "'-"),
    received: '1970-01-01T00:00:01.000Z',
    decided: '2026-11-22T09:00:00.000Z',
    language: 'az',
    prev: '',
  })
})

test('ISO/IEC TS 27560 JSON-LD says all that a receipt says, and drops nothing', async () => {
  const policy = { url: 'https://site.example/privacy', ver: '3' }
  const receipt = makeReceipt({ policy })
  const text = await triples(await write('jsonld', [rowOf(receipt, 0)]))
  const record = `<urn:uuid:${receipt.id}>`
  for (const line of [
    `${record} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${DPV}ConsentRecord> .`,
    `${record} <http://purl.org/dc/terms/conformsTo> <https://w3id.org/dpv/schema/dpv-27560#record> .`,
    `${record} <http://purl.org/dc/terms/identifier> "${receipt.id}" .`,
    `${record} <${DPV}hasNotice> <ni:///sha-256;${receipt.notice.hash}> .`,
    `<${DPV}ConsentGiven> .`,
    `<${DPV}ConsentRefused> .`,
    `<${DPV}isIndicatedAtTime> "2026-11-22T09:00:00.000Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .`,
    '"P180D"',
    '"az"',
    receipt.subject,
    policy.url,
  ])
    expect(text).toContain(line)
})

test('in JSON-LD a withdrawal is told from a refusal', async () => {
  const { event } = makeReceipt()
  const withdrawn = { ...event, kind: 'withdrawn', method: 'withdraw' } as const
  const receipt = makeReceipt({ event: withdrawn })
  const text = await triples(await write('jsonld', [rowOf(receipt, 0)]))
  expect(text).toContain(`<${DPV}ConsentWithdrawn>`)
  expect(text).not.toContain(`<${DPV}ConsentRefused>`)
})

const ended = (
  kind: 'expired' | 'signal',
  method: Receipt['event']['method'],
  changes: Partial<Receipt> = {},
) => {
  const event = { ...makeReceipt().event, kind, method }
  const choices = [{ p: 'marketing', s: 'denied' as const }]
  return rowOf(makeReceipt({ event, choices, ...changes }), 0)
}

test.each([
  ['expired', 'expiry', 2, 'ConsentExpired', 'DataController'],
  ['expired', 'change', 2, 'ConsentExpired', 'DataController'],
  ['signal', 'gpc', 1, 'ConsentRefused', 'DataSubject'],
  ['signal', 'gpc', 2, 'ConsentWithdrawn', 'DataSubject'],
  ['signal', 'age', 2, 'ConsentWithdrawn', 'DataController'],
] as const)(
  'in JSON-LD %s by %s, with number %i, is %s, told by the %s',
  async (kind, method, seq, state, by) => {
    const text = await triples(
      await write('jsonld', [ended(kind, method, { seq })]),
    )
    expect(text.match(/#Consent[A-Z]\w+(?=>)/g)).toContain(`#${state}`)
    const others = ['ConsentRefused', 'ConsentWithdrawn', 'ConsentExpired']
    for (const other of others.filter((one) => one !== state))
      expect(text).not.toContain(`<${DPV}${other}>`)
    expect(text).toContain(`<${DPV}hasIndicationMethod> "${method}"`)
    expect(text).toContain(`<${DPV}isIndicatedBy> <${DPV}${by}>`)
    const isExpressed = text.includes(`<${DPV}ExpressedConsent>`)
    expect(isExpressed).toBe(by === 'DataSubject')
  },
)

test('the jurisdiction in JSON-LD is the region, or else the regime', async () => {
  const writeOne = async (changes: Partial<Receipt>) =>
    triples(await write('jsonld', [rowOf(makeReceipt(changes), 0)]))
  const known = await writeOne({ regime: 'us-ca', jurisdiction: 'US-CA' })
  expect(known).toContain(`<${DPV}hasJurisdiction> "US-CA"`)
  expect(known).toContain('<http://purl.org/dc/terms/identifier> "us-ca"')
  expect(await writeOne({})).toContain(`<${DPV}hasJurisdiction> "az"`)
})

test('CSV has the region, the signals that were on, and what was asked for by itself', async () => {
  const jurisdiction = 'US-CA'
  const signals = { gpc: true, dnt: false, age: true }
  const separate = { p: 'publishing', s: 'granted', separate: true } as const
  const choices = [separate, { p: 'separate', s: 'denied' as const }]
  const receipt = makeReceipt({ jurisdiction, signals, choices })
  const text = await write('csv', [rowOf(receipt, 0), rowOf(makeReceipt(), 0)])
  expect(parse(text, { columns: true })).toMatchObject([
    { jurisdiction, signals: 'age gpc', separate: 'publishing' },
    { jurisdiction: '', signals: '', separate: '' },
  ])
})

test('a purpose of the site’s own is a purpose in JSON-LD, whatever its name', async () => {
  const choices = [{ p: 'constructor', s: 'granted' as const }]
  const text = await write('jsonld', [rowOf(makeReceipt({ choices }), 0)])
  const purpose = '<https://site.example/#purpose-constructor>'
  const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'
  expect(await triples(text)).toContain(`${purpose} ${type} <${DPV}Purpose> .`)
})
