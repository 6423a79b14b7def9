import { hashReceipt } from '@assent/receipts'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { createCaller } from './utils/create-caller.ts'
import { makeChain } from './utils/make-chain.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { makeToken } from './utils/make-token.ts'
import { onEachEngine } from './utils/on-each-engine.ts'

onEachEngine(({ open }) => {
  test('who has one receipt reads all of the same subject', async () => {
    const { post, asVisitor } = createCaller({ store: await open() })
    const chain = makeChain(3)
    await post([...chain, makeReceipt()])
    const { status, json } = await asVisitor('GET', '/v1/subject', chain[1]!)
    expect(status).toBe(200)
    expect(
      json.receipts.map(({ receipt }: { receipt: object }) => receipt),
    ).toEqual(chain)
    expect(json.receipts[2].hash).toBe(hashReceipt(chain[2]!))
    expect(json).toMatchObject({ marks: [], faults: [] })
  })

  test('the id of one receipt and the subject of another open nothing', async () => {
    const { post, asVisitor, call } = createCaller({ store: await open() })
    const [mine, other] = [makeReceipt(), makeReceipt()]
    await post([mine, other])
    const mixed = { ...mine, id: other.id }
    for (const [method, path] of [
      ['GET', '/v1/subject'],
      ['GET', '/v1/subject/export'],
      ['DELETE', '/v1/subject'],
      ['PUT', '/v1/subject/block'],
      ['PUT', '/v1/subject/hold'],
    ] as const) {
      expect((await asVisitor(method, path, mixed)).status).toBe(401)
      expect((await call(method, path)).status).toBe(401)
    }
    expect(
      (await asVisitor('GET', '/v1/subject', other)).json.receipts,
    ).toHaveLength(1)
  })

  test('an export holds the receipts, as JSON, JSON-LD and CSV', async () => {
    const { post, asVisitor } = createCaller({ store: await open() })
    const chain = makeChain(2)
    await post(chain)
    const get = (format: string) =>
      asVisitor('GET', `/v1/subject/export?format=${format}`, chain[0]!)
    const json = await get('json')
    expect(json.headers.get('content-disposition')).toContain('receipts.json')
    expect(json.json).toHaveLength(2)
    const graph = (await get('jsonld')).json['@graph']
    expect(graph.map((one: object) => Object(one)['dct:identifier'])).toEqual(
      json.json.map(({ id }: { id: string }) => id),
    )
    const csv = await get('csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const lines: Record<string, string>[] = parse(csv.text, { columns: true })
    expect(lines.map(({ id }) => id).sort()).toEqual(
      chain.map(({ id }) => id).sort(),
    )
    expect(lines[0]).toMatchObject({
      granted: 'analytics',
      denied: 'marketing',
    })
  })

  test('erasing leaves tombstones that keep the chain verifiable', async () => {
    const store = await open()
    const { post, asVisitor } = createCaller({ store, clock: () => 5_000 })
    const chain = makeChain(3)
    await post(chain)
    const erased = await asVisitor('DELETE', '/v1/subject', chain[0]!)
    expect(erased.json).toEqual({ erased: 3 })
    const row = await store.db
      .selectFrom('receipts')
      .selectAll()
      .where('id', '=', chain[1]!.id)
      .executeTakeFirst()
    expect(row).toEqual({
      id: chain[1]!.id,
      subject: chain[1]!.subject,
      seq: 2,
      prev: hashReceipt(chain[0]!),
      twins: null,
      hash: hashReceipt(chain[1]!),
      site: 'site.example',
      received: 5_000,
      erased: 5_000,
      at: null,
      kind: null,
      method: null,
      regime: null,
      jurisdiction: null,
      signals: null,
      notice: null,
      lang: null,
      layer: null,
      layout: null,
      granted: null,
      denied: null,
      body: null,
    })
    const { json } = await asVisitor('GET', '/v1/subject', chain[2]!)
    expect(json.faults).toEqual([])
    expect(
      json.receipts.map(({ receipt }: { receipt: null }) => receipt),
    ).toEqual([null, null, null])
  })

  test('a late copy of an erased receipt is known, and stays erased', async () => {
    const store = await open()
    const { post, asVisitor } = createCaller({ store })
    const receipt = makeReceipt()
    await post(receipt)
    await asVisitor('DELETE', '/v1/subject', receipt)
    expect((await post(receipt)).json.results[0].outcome).toBe('known')
    const { json } = await asVisitor('GET', '/v1/subject', receipt)
    expect(json.receipts[0].receipt).toBeNull()
  })

  test('GDPR art. 18 a block keeps receipts out of search, export and counts', async () => {
    const store = await open()
    const { post, asVisitor, asOwner } = createCaller({ store, minBucket: 1 })
    const token = await makeToken(store)
    const receipt = makeReceipt()
    await post(receipt)
    const found = async () => [
      (await asOwner('GET', '/v1/receipts', token)).json.receipts.length,
      (await asOwner('GET', '/v1/export', token)).json.length,
      (await asOwner('GET', '/v1/statistics', token)).json.counts.length,
    ]
    expect(await found()).toEqual([1, 1, 2])
    expect((await asVisitor('PUT', '/v1/subject/block', receipt)).status).toBe(
      204,
    )
    expect(await found()).toEqual([0, 0, 0])
    const { json } = await asVisitor('GET', '/v1/subject', receipt)
    expect(json.marks).toEqual(['blocked'])
    await asVisitor('DELETE', '/v1/subject/block', receipt)
    expect(await found()).toEqual([1, 1, 2])
  })

  test('GDPR art. 17(3)(e) the owner’s legal hold keeps receipts from erasure', async () => {
    const store = await open()
    const { post, asVisitor, asOwner } = createCaller({ store })
    const token = await makeToken(store)
    const receipt = makeReceipt()
    await post(receipt)
    const hold = `/v1/subjects/${receipt.subject}/hold`
    await asOwner('PUT', hold, token)
    expect((await asVisitor('DELETE', '/v1/subject', receipt)).status).toBe(409)
    await asOwner('DELETE', hold, token)
    const { json } = await asVisitor('DELETE', '/v1/subject', receipt)
    expect(json).toEqual({ erased: 1 })
  })

  test('GDPR art. 18(1)(c) the visitor’s hold binds the owner, not the visitor', async () => {
    const store = await open()
    const { post, asVisitor, asOwner } = createCaller({ store })
    const token = await makeToken(store)
    const receipt = makeReceipt()
    await post(receipt)
    await asVisitor('PUT', '/v1/subject/hold', receipt)
    const path = `/v1/subjects/${receipt.subject}`
    expect((await asOwner('DELETE', path, token)).status).toBe(409)
    const { json } = await asVisitor('DELETE', '/v1/subject', receipt)
    expect(json).toEqual({ erased: 1 })
  })

  test('each use of a right is in the audit log', async () => {
    const store = await open()
    const { post, asVisitor, asOwner } = createCaller({ store })
    const receipt = makeReceipt()
    await post(receipt)
    await asVisitor('GET', '/v1/subject', receipt)
    await asVisitor('GET', '/v1/subject/export?format=csv', receipt)
    await asVisitor('PUT', '/v1/subject/hold', receipt)
    await asVisitor('DELETE', '/v1/subject', receipt)
    const { json } = await asOwner('GET', '/v1/audit', await makeToken(store))
    const seen = json.entries.map(
      ({ actor, action }: Record<string, string>) => `${actor} ${action}`,
    )
    expect(seen.sort()).toEqual([
      'token:owner GET /v1/audit',
      'visitor DELETE /v1/subject',
      'visitor GET /v1/subject',
      'visitor GET /v1/subject/export',
      'visitor PUT /v1/subject/hold',
    ])
  })
})
