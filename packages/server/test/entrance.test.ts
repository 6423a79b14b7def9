import { describe, expect, test } from 'vitest'
import { createReceiptServer } from '../src/index.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { openSqlite } from './utils/open-sqlite.ts'
import { storedIds } from './utils/stored-ids.ts'

const origins = ['https://site.example', 'https://shop.example:8443']
const ALLOW = 'access-control-allow-origin'

describe('with a list of origins', () => {
  test('a page of a listed origin may send and read the answer', async () => {
    const { post } = createCaller({ store: openSqlite(), origins })
    const { status, headers } = await post(makeReceipt(), {
      origin: 'https://site.example',
    })
    expect(status).toBe(201)
    expect(headers.get(ALLOW)).toBe('https://site.example')
    expect(headers.get('vary')).toContain('Origin')
  })

  test('a refusal can be read by the page, too', async () => {
    const { post } = createCaller({ store: openSqlite(), origins })
    const { status, headers } = await post('{', {
      origin: 'https://site.example',
    })
    expect(status).toBe(400)
    expect(headers.get(ALLOW)).toBe('https://site.example')
  })

  test.each([
    'https://site.example.evil.example',
    'http://site.example',
    'https://SITE.example',
    'https://site.example:444',
    'null',
    'site.example',
  ])('%s may not send', async (origin) => {
    const store = openSqlite()
    const { post } = createCaller({ store, origins })
    const { status, headers } = await post(makeReceipt(), { origin })
    expect(status).toBe(403)
    expect(headers.get(ALLOW)).toBeNull()
    expect(await storedIds(store)).toEqual([])
  })

  test('a page may not send receipts of another site', async () => {
    const { post } = createCaller({ store: openSqlite(), origins })
    const receipt = makeReceipt({ site: 'shop.example' })
    const from = (origin: string) => post(receipt, { origin })
    expect((await from('https://site.example')).status).toBe(403)
    expect((await from('https://shop.example:8443')).status).toBe(201)
  })

  test('a page on the same host needs no listing', async () => {
    const { call } = createCaller({ store: openSqlite(), origins: [] })
    const address = 'http://site.example/v1/receipts'
    const headers = {
      origin: 'https://site.example',
      'content-type': 'text/plain',
    }
    const body = JSON.stringify(makeReceipt())
    expect((await call('POST', address, headers, body)).status).toBe(201)
  })

  test('who is no browser sends for the listed sites only', async () => {
    const { post } = createCaller({ store: openSqlite(), origins })
    expect((await post(makeReceipt())).status).toBe(201)
    const stranger = makeReceipt({ site: 'other.example' })
    expect((await post(stranger)).status).toBe(403)
  })

  test('a preflight is answered for them, and for nobody else', async () => {
    const { call } = createCaller({ store: openSqlite(), origins })
    const ask = (origin: string) =>
      call('OPTIONS', '/v1/subject', {
        origin,
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'authorization',
      })
    const { status, headers } = await ask('https://site.example')
    expect(status).toBe(204)
    expect(headers.get(ALLOW)).toBe('https://site.example')
    expect(headers.get('access-control-allow-methods')).toContain('DELETE')
    expect(headers.get('access-control-allow-headers')).toBe(
      'authorization,content-type',
    )
    expect((await ask('https://evil.example')).headers.get(ALLOW)).toBeNull()
  })
})

test('the pages of other origins never see the owner’s side', async () => {
  const { call } = createCaller({ store: openSqlite(), origins: '*' })
  for (const path of [
    '/',
    '/v1/export',
    '/v1/audit',
    '/v1/statistics',
    '/v1/notices',
  ]) {
    const { headers } = await call('GET', path, { origin: 'https://a.example' })
    expect(headers.get(ALLOW)).toBeNull()
  }
})

test.each([
  ['image/png', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['text/plaintext', 415],
  ['text/plain', 201],
  ['TEXT/PLAIN; charset=utf-8', 201],
  ['application/json', 201],
])('a body of type %s is answered with %i', async (type, expected) => {
  const { post } = createCaller({ store: openSqlite() })
  const answer = await post(makeReceipt(), { 'content-type': type })
  expect(answer.status).toBe(expected)
})

describe('a body that is too large', () => {
  test('is refused by its length', async () => {
    const { post } = createCaller({ store: openSqlite(), maxBody: 1024 })
    const headers = { 'content-length': '1025' }
    expect((await post(' '.repeat(1025), headers)).status).toBe(413)
  })

  test('is refused while it is read, when it tells no length', async () => {
    const store = openSqlite()
    const app = createReceiptServer({ store, maxBody: 1024 })
    let chunks = 0
    const body = new ReadableStream({
      pull(controller) {
        chunks++
        controller.enqueue(new Uint8Array(1000))
      },
    })
    const response = await app.request('/v1/receipts', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
    expect(chunks).toBeLessThan(10)
  })
})

describe('the rate limit', () => {
  const limited = (address: () => string) =>
    createCaller({ store: openSqlite(), rate: 3, addressOf: address })

  test('answers 429 with the time to wait, and can be read by the page', async () => {
    const { post } = limited(() => '192.0.2.1')
    const answers = []
    const headers = { origin: 'https://site.example' }
    for (let i = 0; i < 4; i++) answers.push(await post(makeReceipt(), headers))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429])
    const last = answers[3]!.headers
    expect(last.get(ALLOW)).toBe('https://site.example')
    const wait = Number(last.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })

  test('counts each IPv4 address by itself', async () => {
    let last = 0
    const { post } = limited(() => `192.0.2.${++last}`)
    for (let i = 0; i < 5; i++)
      expect((await post(makeReceipt())).status).toBe(201)
  })

  test('counts a /64 of IPv6 as one', async () => {
    let last = 0
    const { post } = limited(() => `2001:db8:0:1::${++last}`)
    const statuses = []
    for (let i = 0; i < 4; i++)
      statuses.push((await post(makeReceipt())).status)
    expect(statuses).toEqual([201, 201, 201, 429])
  })

  test('also holds for addresses that do not exist', async () => {
    const { call } = limited(() => '192.0.2.1')
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await call('GET', '/x')).status)
    expect(statuses).toEqual([404, 404, 404, 429])
  })
})
