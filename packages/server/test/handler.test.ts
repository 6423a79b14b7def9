import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createReceiptServer } from '../src/index.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { openSqlite } from './utils/open-sqlite.ts'

test('the handler alone needs nothing of Node, and no eval', async () => {
  const entry = fileURLToPath(new URL('../src/handler.ts', import.meta.url))
  const { errors, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    // Knows no module of Node: one that is imported is an error.
    platform: 'browser',
    logLevel: 'silent',
  })
  expect(errors).toEqual([])
  const code = outputFiles[0]!.text
  expect(code).toContain('createReceiptServer')
  expect(code).not.toMatch(/\beval\(/)
})

test('it can be mounted in another app, under any path', async () => {
  const receipts = createReceiptServer({ store: openSqlite(), openPage: true })
  const app = new Hono().route('/consent', receipts)
  const send = (path: string) =>
    app.request(`http://site.example${path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(makeReceipt()),
    })
  expect((await send('/consent/v1/receipts')).status).toBe(201)
  expect((await send('/v1/receipts')).status).toBe(404)
  expect((await app.request('/consent')).status).toBe(200)
})

test('it is a plain fetch handler', async () => {
  const { fetch } = createReceiptServer({ store: openSqlite(), origins: '*' })
  const request = new Request('http://a.example/v1/receipts', {
    method: 'POST',
    body: JSON.stringify(makeReceipt()),
  })
  expect((await fetch(request)).status).toBe(201)
})

test('a server may be asked before its tables are there', async () => {
  const { post } = createCaller({ store: openSqlite() })
  const answers = await Promise.all([post(makeReceipt()), post(makeReceipt())])
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
})
