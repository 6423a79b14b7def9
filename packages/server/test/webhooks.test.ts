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

function make(
  kind: Receipt['event']['kind'],
  method: Receipt['event']['method'],
  changes: Partial<Receipt> = {},
): Receipt {
  const { event } = makeReceipt()
  return makeReceipt({ event: { ...event, kind, method }, ...changes })
}

const withdrawal = () => make('withdrawn', 'withdraw')

const separate = (s: 'granted' | 'denied', regime: string) => ({
  regime,
  choices: [{ p: 'publishing', s, separate: true as const }],
})

/** Starts to send, and stops before the test's store is closed. */
function startSending({ db }: Store, clock: () => number = Date.now) {
  const stop = startDeliveries({ db, secret, clock, log: silentLog, every: 5 })
  return { [Symbol.asyncDispose]: stop }
}

const pending = ({ db }: Store) =>
  db.selectFrom('deliveries').selectAll().execute()

onEachEngine(({ open }) => {
  test('AZ-04 a withdrawal is told once, signed, with due dates of 7, 5 and 3 working days from the server’s time', async () => {
    const store = await open()
    const { calls, url } = await startReceiver(204)
    const announce = createAnnouncer({ urls: [url], holidays: ['2026-11-24'] })
    const clock = () => Date.parse('2026-11-20T10:00:00Z')
    const { post } = createCaller({ store, announce, clock })
    const { event } = withdrawal()
    // The visitor's clock counts for nothing.
    const at = '2020-01-01T00:00:00.000Z'
    const receipt = makeReceipt({ event: { ...event, at } })
    await post([receipt, makeReceipt(), receipt])
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
        receipt: receipt.id,
        method: 'withdraw',
        purposes: ['marketing'],
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

  test('AZ-04 a demand to block or to erase is told with its due dates, and so is a refused erasure', async () => {
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

  /** What is told of receipts that come on a Thursday before a holiday. */
  async function toldOf(...receipts: Receipt[]) {
    const store = await open()
    const holidays = ['2026-11-27']
    const announce = createAnnouncer({ urls: ['http://a.example'], holidays })
    const clock = () => Date.parse('2026-11-26T23:59:59Z')
    await createCaller({ store, announce, clock }).post(receipts)
    return (await pending(store)).map(({ body }) => JSON.parse(body))
  }

  test.each([
    ['us-ca', { stop: '2026-12-18' }],
    ['az', {}],
    ['eu', {}],
  ])('a signal is told; under %s it is due %j', async (regime, due) => {
    const changes = { regime, signals: { gpc: true } }
    const receipt = make('signal', 'gpc', changes)
    const told = await toldOf(receipt, make('refused', 'reject-all'))
    expect(told).toEqual([
      {
        type: 'receipt.signal',
        timestamp: '2026-11-26T23:59:59.000Z',
        data: {
          subject: receipt.subject,
          site: 'site.example',
          regime,
          receipt: receipt.id,
          method: 'gpc',
          purposes: ['marketing'],
          due,
        },
      },
    ])
  })

  test.each(['expiry', 'change'] as const)(
    'that a choice has ended by %s is told, and asks for no answer',
    async (method) => {
      const told = await toldOf(make('expired', method))
      expect(told).toMatchObject([
        { type: 'receipt.expired', data: { method } },
      ])
      expect(told[0].data.due).toEqual({})
    },
  )

  test.each([
    ['ru', { publish: '2026-12-02' }],
    ['az', { publish: '2026-12-02' }],
    ['eu', {}],
  ])(
    '152-FZ art. 10.1 of a separate grant under %s conditions are to be published: %j',
    async (regime, due) => {
      const grant = make('given', 'save', separate('granted', regime))
      const told = await toldOf(
        grant,
        make('refused', 'save', separate('denied', regime)),
        make('given', 'accept-all', { regime }),
      )
      expect(told).toMatchObject([
        {
          type: 'receipt.separate-granted',
          data: {
            receipt: grant.id,
            purposes: ['publishing'],
            separate: true,
          },
        },
      ])
      expect(told[0].data.due).toEqual(due)
    },
  )

  test.each([
    ['withdrawn', 'withdraw', { answer: '2026-12-11' }],
    ['expired', 'expiry', {}],
    ['signal', 'gpc', {}],
  ] as const)(
    '152-FZ art. 10.1 once a separate grant is %s by %s, its use stops the same day',
    async (kind, method, others) => {
      const end = make(kind, method, separate('denied', 'ru'))
      const other = make(kind, method, { regime: 'ru' })
      const told = await toldOf(end, other)
      const dueOf = (id: string) =>
        told.find(({ data }) => data.receipt === id)?.data.due
      expect(dueOf(end.id)).toEqual({ stop: '2026-11-26', ...others })
      expect(dueOf(other.id)).toEqual(others)
    },
  )

  test('a signal called separate makes no purpose so', async () => {
    const changes = { signals: { separate: true } }
    expect(await toldOf(make('given', 'accept-all', changes))).toEqual([])
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
