import { expect, test } from 'vitest'
import { rowOf } from '../src/intake/row-of.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { makeToken } from './utils/make-token.ts'
import { openSqlite } from './utils/open-sqlite.ts'

const basic = (token: string) => ({
  authorization: `Basic ${btoa(`me:${token}`)}`,
})

test('the page asks for a token with the role read', async () => {
  const store = openSqlite()
  const { call } = createCaller({ store })
  const asked = await call('GET', '/')
  expect(asked.status).toBe(401)
  expect(asked.headers.get('www-authenticate')).toBe('Basic realm="Receipts"')
  const reader = await makeToken(store, ['read'])
  const eraser = await makeToken(store, ['erase'])
  expect((await call('GET', '/', basic(reader))).status).toBe(200)
  expect((await call('GET', '/', basic(eraser))).status).toBe(403)
  expect((await call('GET', '/', basic('x'))).status).toBe(401)
  expect((await call('GET', '/', { authorization: 'Basic %%%' })).status).toBe(
    401,
  )
})

test('a browser’s password opens the page, and no other route', async () => {
  const store = openSqlite()
  const { call } = createCaller({ store })
  const token = await makeToken(store)
  for (const path of ['/v1/receipts', '/v1/export', '/v1/audit'])
    expect((await call('GET', path, basic(token))).status).toBe(401)
})

test('the open page shows time, site, kind, method, region, signals, choices, language and id', async () => {
  const store = openSqlite()
  const clock = () => Date.parse('2026-11-22T09:14:22Z')
  const { call, post } = createCaller({ store, clock, openPage: true })
  const receipt = makeReceipt({ jurisdiction: 'AZ', signals: { gpc: true } })
  expect((await call('GET', '/')).text).toContain('No receipt has arrived yet.')
  await post(receipt)
  const { text } = await call('GET', '/')
  for (const part of [
    '2026-11-22 09:14:22',
    '<td>site.example</td>',
    '<td>partial</td>',
    '<td>save</td>',
    '<td>AZ</td>',
    '<td>gpc</td>',
    '<li class="granted">analytics</li>',
    '<li class="denied">marketing</li>',
    '<td>az</td>',
    receipt.id.slice(0, 8),
  ])
    expect(text).toContain(part)
})

test('pages lead from the newest to the oldest and back', async () => {
  const store = openSqlite()
  let now = 0
  const clock = () => ++now
  const { call, post } = createCaller({ store, clock, openPage: true })
  for (let i = 0; i < 110; i++) await post(makeReceipt())
  let path = '/'
  const counts = []
  for (let page = 0; page < 3; page++) {
    const { text } = await call('GET', path)
    counts.push(text.split('<tr>').length - 2)
    path = `/${/\?after=[^"]+/.exec(text)?.[0]}`
    expect(text.includes('href="?"')).toBe(page > 0)
  }
  expect(counts).toEqual([50, 50, 10])
  expect((await call('GET', '/?after=x')).status).toBe(422)
})

test('nothing on the page runs or loads, whatever a receipt says', async () => {
  const store = openSqlite()
  await store.ready
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const row = { ...rowOf(makeReceipt(), 0), site: hostile, lang: hostile }
  await store.db.insertInto('receipts').values(row).execute()
  const { call } = createCaller({ store, openPage: true })
  const { text, headers } = await call('GET', '/')
  expect(text).not.toContain('<script')
  expect(text).not.toContain('<img')
  expect(text).toContain('&lt;script&gt;')
  const [, nonce] = /<style nonce="([^"]+)">/.exec(text) ?? []
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'nonce-${nonce}'`,
  )
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
})
