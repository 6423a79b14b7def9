import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createHmac } from 'node:crypto'
import { text } from 'node:stream/consumers'
import type { Receipt } from '@assent/receipts'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createAnnouncer, startDeliveries, type Store } from '../src/index.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { onEachEngine } from './utils/on-each-engine.ts'
import { silentLog } from './utils/silent-log.ts'

const key = Buffer.from('a key of twenty-four byte')
const secret = `whsec_${key.toString('base64')}`

interface Call {
  headers: IncomingMessage['headers']
  body: string
}

/** A receiver that gives one answer after the other, the last for ever. */
async function startReceiver(...answers: number[]) {
  const calls: Call[] = []
  const server = createServer(async (request, response) => {
    calls.push({ headers: request.headers, body: await text(request) })
    const status = answers[Math.min(calls.length, answers.length) - 1] ?? 204
    response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { calls, url: `http://127.0.0.1:${port}/hook` }
}

function withdrawal(): Receipt {
  const { event } = makeReceipt()
  const act = { kind: 'withdrawn', method: 'withdraw' } as const
  return makeReceipt({ event: { ...event, ...act } })
}

/** Starts to send, and stops before the test's store is closed. */
function startSending({ db }: Store, clock: () => number = Date.now) {
  const stop = startDeliveries({ db, secret, clock, log: silentLog, every: 5 })
  return { [Symbol.asyncDispose]: stop }
}

const pending = ({ db }: Store) =>
  db.selectFrom('deliveries').selectAll().execute()

onEachEngine(({ open }) => {
  test('a withdrawal is told once, signed, with the days that the law gives', async () => {
    const store = await open()
    const { calls, url } = await startReceiver(204)
    const announce = createAnnouncer({ urls: [url], holidays: ['2026-11-24'] })
    const clock = () => Date.parse('2026-11-20T10:00:00Z')
    const { post } = createCaller({ store, announce, clock })
    const receipt = withdrawal()
    await post([receipt, makeReceipt()])
    await post(receipt)
    await using _ = startSending(store)
    await vi.waitFor(async () => expect(await pending(store)).toEqual([]))
    expect(calls).toHaveLength(1)
    const { headers, body } = calls[0]!
    expect(JSON.parse(body)).toEqual({
      type: 'receipt.withdrawn',
      timestamp: '2026-11-20T10:00:00.000Z',
      data: {
        subject: receipt.subject,
        site: 'site.example',
        regime: 'az',
        due: {
          tellRecipients: '2026-11-26',
          refuse: '2026-11-30',
          answer: '2026-12-02',
        },
      },
    })
    const { 'webhook-id': id, 'webhook-timestamp': time } = headers
    const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`)
    expect(headers['webhook-signature']).toBe(
      `v1,${signature.digest('base64')}`,
    )
  })

  test('erasing, blocking and a refused erasure are told', async () => {
    const store = await open()
    const announce = createAnnouncer({
      urls: ['http://a.example', 'http://b.example'],
    })
    const { post, asVisitor } = createCaller({ store, announce })
    const [first, second] = [makeReceipt(), makeReceipt()]
    await post([first, second])
    await asVisitor('PUT', '/v1/subject/block', first)
    await asVisitor('PUT', '/v1/subject/block', first)
    await asVisitor('DELETE', '/v1/subject', first)
    const hold = {
      subject: second.subject,
      mark: 'legal-hold' as const,
      since: 0,
    }
    await store.db.insertInto('marks').values(hold).execute()
    await asVisitor('DELETE', '/v1/subject', second)
    const told = (await pending(store)).map(({ body, url }) => {
      const { type, data } = JSON.parse(body)
      return `${url} ${type} ${data.subject} ${data.due.answer.length}`
    })
    const expected = [
      `subject.blocked ${first.subject} 10`,
      `subject.erased ${first.subject} 10`,
      `subject.erasure-refused ${second.subject} 10`,
    ]
    expect(told.sort()).toEqual([
      ...expected.map((line) => `http://a.example ${line}`),
      ...expected.map((line) => `http://b.example ${line}`),
    ])
  })

  test('what is not taken is sent again, later each time', async () => {
    const store = await open()
    const { calls, url } = await startReceiver(500, 302, 200)
    let now = 1_000_000
    const announce = createAnnouncer({ urls: [url] })
    const { post } = createCaller({ store, announce, clock: () => now })
    await post(withdrawal())
    await using _ = startSending(store, () => now)
    const dueAgain = async (tries: number) => {
      await vi.waitFor(async () => {
        const [delivery] = await pending(store)
        expect(delivery).toMatchObject({ tries })
        expect(delivery!.due! - now).toBeLessThan(59_000)
      })
      const [delivery] = await pending(store)
      return delivery!.due! - now
    }
    expect(await dueAgain(1)).toBe(5_000)
    now += 5_000
    expect(await dueAgain(2)).toBe(10_000)
    now += 10_000
    await vi.waitFor(async () => expect(await pending(store)).toEqual([]))
    expect(calls).toHaveLength(3)
    expect(
      new Set(calls.map(({ headers }) => headers['webhook-id'])).size,
    ).toBe(1)
  })

  test('what is never taken is given up, and kept', async () => {
    const store = await open()
    const { calls, url } = await startReceiver(500)
    let now = 0
    const announce = createAnnouncer({ urls: [url] })
    const { post } = createCaller({ store, announce, clock: () => now })
    await post(withdrawal())
    await using _ = startSending(store, () => (now += 3_600_000_000))
    await vi.waitFor(async () =>
      expect(await pending(store)).toMatchObject([{ due: null, tries: 16 }]),
    )
    expect(calls).toHaveLength(16)
  })

  test('two instances send each message once', async () => {
    const store = await open()
    const { calls, url } = await startReceiver(204)
    const announce = createAnnouncer({ urls: [url] })
    const { post } = createCaller({ store, announce })
    await post(Array.from({ length: 60 }, withdrawal))
    await using _ = startSending(store)
    await using __ = startSending(store)
    await vi.waitFor(
      async () => expect(await pending(store)).toEqual([]),
      5_000,
    )
    expect(calls).toHaveLength(60)
  })

  test('a withdrawal that cannot be told is not stored', async () => {
    const store = await open()
    const announce = createAnnouncer({ urls: ['http://a.example'] })
    const { post, asVisitor } = createCaller({
      store,
      announce,
      log: silentLog,
    })
    await store.db.schema.dropTable('deliveries').execute()
    const receipt = withdrawal()
    expect((await post(receipt)).status).toBe(503)
    expect((await asVisitor('GET', '/v1/subject', receipt)).status).toBe(401)
  })
})
