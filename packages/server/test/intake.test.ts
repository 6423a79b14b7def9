import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCaller } from './utils/create-caller.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { onEachEngine } from './utils/on-each-engine.ts'
import { openSqlite } from './utils/open-sqlite.ts'
import { silentLog } from './utils/silent-log.ts'
import { storedIds } from './utils/stored-ids.ts'
import { canonicalJson, hashReceipt } from '@assent/receipts'

onEachEngine(({ open }) => {
  test('stores a receipt as it was sent, with its hash', async () => {
    const store = await open()
    const receipt = makeReceipt()
    const { post } = createCaller({ store, clock: () => 1_000 })
    const { status, json } = await post(receipt)
    expect(status).toBe(201)
    expect(json).toEqual({ results: [{ id: receipt.id, outcome: 'stored' }] })
    const rows = await store.db.selectFrom('receipts').selectAll().execute()
    expect(rows).toEqual([
      {
        id: receipt.id,
        subject: receipt.subject,
        seq: 1,
        prev: null,
        hash: hashReceipt(receipt),
        received: 1_000,
        site: 'site.example',
        erased: null,
        at: Date.parse('2026-11-22T09:00:00Z'),
        kind: 'partial',
        method: 'save',
        regime: 'az',
        jurisdiction: null,
        signals: '',
        notice: 'n'.repeat(43),
        lang: 'az',
        layer: 1,
        layout: null,
        twins: null,
        granted: ' analytics ',
        denied: ' marketing ',
        body: canonicalJson(receipt),
      },
    ])
  })

  test('stores the same receipt once, however its members are ordered', async () => {
    const store = await open()
    const { post } = createCaller({ store })
    const receipt = makeReceipt()
    const turned = Object.fromEntries(Object.entries(receipt).toReversed())
    expect((await post(receipt)).status).toBe(201)
    const again = await post(turned)
    expect(again.status).toBe(200)
    expect(again.json.results[0].outcome).toBe('known')
    const rows = await storedIds(store)
    expect(rows).toHaveLength(1)
  })

  test('refuses another receipt with the same id, and keeps the first', async () => {
    const store = await open()
    const { post } = createCaller({ store })
    const receipt = makeReceipt()
    await post(receipt)
    const { status, json } = await post({ ...receipt, regime: 'eu' })
    expect(status).toBe(409)
    expect(json.results[0].outcome).toBe('conflict')
    const row = await store.db
      .selectFrom('receipts')
      .selectAll()
      .executeTakeFirst()
    expect(row?.body).toBe(canonicalJson(receipt))
  })

  test('tells for each of a batch what became of it', async () => {
    const store = await open()
    const { post } = createCaller({ store })
    const [known, taken, fresh] = [makeReceipt(), makeReceipt(), makeReceipt()]
    await post([known, taken])
    const other = { ...taken, regime: 'eu' }
    const { status, json } = await post([fresh, known, other, fresh])
    expect(status).toBe(409)
    expect(
      json.results.map((result: { outcome: string }) => result.outcome),
    ).toEqual(['stored', 'known', 'conflict', 'known'])
  })

  test('stores nothing of a batch of which one is wrong', async () => {
    const store = await open()
    const { post } = createCaller({ store })
    const { status, json } = await post([
      makeReceipt(),
      { ...makeReceipt(), ip: '1.1.1.1' },
    ])
    expect(status).toBe(422)
    expect(json.faults[0]).toContain('1#')
    expect(await storedIds(store)).toEqual([])
  })

  test('writes what arrives together in one group', async () => {
    const store = await open()
    const groups: number[] = []
    const meter = {
      request() {},
      receipt() {},
      group: (size: number) => void groups.push(size),
      text: async () => '',
    }
    const { post } = createCaller({ store, meter })
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => post(makeReceipt())),
    )
    expect(answers.every(({ status }) => status === 201)).toBe(true)
    expect(groups.reduce((sum, size) => sum + size)).toBe(300)
    expect(groups.length).toBeLessThan(30)
  })

  test('answers 503 when the database is gone', async () => {
    const store = await open()
    const errors: string[] = []
    const log = {
      ...silentLog,
      error: (_: object, text: string) => void errors.push(text),
    }
    const { post } = createCaller({ store, log })
    await store.close()
    const { status, headers } = await post(makeReceipt())
    expect(status).toBe(503)
    expect(headers.get('retry-after')).toBe('5')
    expect(errors).toEqual(['not stored'])
  })

  test('takes the longest receipt that the schema allows', async () => {
    const { post } = createCaller({ store: await open() })
    const name = (i: number) => `a${String(i).padStart(31, '0')}`
    const choices = Array.from({ length: 100 }, (_, i) => ({
      p: name(i),
      s: 'denied' as const,
    }))
    const services = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [name(i), 'granted' as const]),
    )
    expect((await post(makeReceipt({ choices, services }))).status).toBe(201)
  })
})

test('the schema that is served is the one that is published', async () => {
  const { call } = createCaller({ store: openSqlite() })
  const { status, text } = await call('GET', '/v1/receipts/schema')
  expect(status).toBe(200)
  const file = new URL(
    '../../../docs/reference/receipt.schema.json',
    import.meta.url,
  )
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
