import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { createReceiptServer, openPostgresStore } from '../src/index.ts'
import { createMeter } from '../src/operations/create-meter.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { makeToken } from './utils/make-token.ts'
import { openSqlite } from './utils/open-sqlite.ts'

test('a server that runs and stores is healthy and ready', async () => {
  const { call } = createCaller({ store: openSqlite() })
  expect((await call('GET', '/healthz')).json).toEqual({ ok: true })
  expect(await call('GET', '/readyz')).toMatchObject({
    status: 200,
    json: { ok: true },
  })
})

test('without its database it is healthy, and not ready', async () => {
  const store = openPostgresStore('postgres://127.0.0.1:9/nowhere')
  const { call } = createCaller({ store })
  expect((await call('GET', '/healthz')).status).toBe(200)
  expect(await call('GET', '/readyz')).toMatchObject({
    status: 503,
    json: { ok: false },
  })
  await store.close()
})

test('while it stops, it is not ready', async () => {
  const isStopping = () => true
  const { call } = createCaller({ store: openSqlite(), isStopping })
  expect((await call('GET', '/readyz')).status).toBe(503)
})

test('metrics need a token, and count requests, receipts and groups', async () => {
  const store = openSqlite()
  const { call, post, asOwner } = createCaller({ store, meter: createMeter() })
  const receipt = makeReceipt()
  await post(receipt)
  await post(receipt)
  await call('GET', '/nowhere')
  expect((await call('GET', '/metrics')).status).toBe(401)
  const token = await makeToken(store, ['read'])
  const { text } = await asOwner('GET', '/metrics', token)
  for (const line of [
    'assent_receipts_total{outcome="stored"} 1',
    'assent_receipts_total{outcome="known"} 1',
    'assent_group_receipts_count 2',
    'assent_request_seconds_count{method="POST",route="/v1/receipts",status="201"} 1',
    'assent_request_seconds_count{method="GET",route="none",status="404"} 1',
    'process_resident_memory_bytes',
  ])
    expect(text).toContain(line)
  expect(text).not.toContain('nowhere')
})

test('two servers in one process are measured apart', () => {
  expect(() => [createMeter(), createMeter()]).not.toThrow()
})

test('the OpenAPI description is valid, and names every route', async () => {
  const store = openSqlite()
  const app = createReceiptServer({ store, meter: createMeter() })
  const response = await app.request('/openapi.json')
  const description = await response.json()
  const { valid, errors } = await new Validator().validate(description)
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  const described = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.keys(item as object).map(
      (method) => `${method.toUpperCase()} ${path}`,
    ),
  )
  expect(described.sort()).toEqual(
    [...new Set(routes)]
      .filter((route) => route !== 'GET /openapi.json')
      .sort(),
  )
})

test('what fails inside is logged, and not told', async () => {
  const store = openSqlite()
  const logged: object[] = []
  const nothing = () => {}
  const error = (entry: object) => void logged.push(entry)
  const log = { debug: nothing, info: nothing, warn: nothing, error }
  const { asOwner } = createCaller({ store, log })
  const token = await makeToken(store)
  await store.db.schema.dropTable('marks').execute()
  const { status, json } = await asOwner('GET', '/v1/receipts', token)
  expect(status).toBe(500)
  expect(json).toEqual({ error: 'The server has failed; try again.' })
  expect(logged).toMatchObject([{ stack: expect.stringContaining('marks') }])
})
