import type { KeyValue } from '@assent/core'
import { describe, expect, test, vi } from 'vitest'
import { createProfile } from '../../../core/test/utils/create-profile.ts'
import { sampleConfig } from '../../../core/test/utils/sample-config.ts'
import {
  createHistory,
  type FullHistory,
} from '../../src/history/create-history.ts'
import { noticeOf } from '../../src/notice.ts'
import type { Receipt } from '../../src/receipt.ts'
import { openDesk } from '../utils/open-desk.ts'

const config = { ...sampleConfig, receipts: { endpoint: '/v1/receipts' } }
const local = { ...sampleConfig, receipts: {} }
const time = Date.UTC(2026, 10, 22)

interface Visitor {
  readonly storage: KeyValue
  readonly history: FullHistory
  /** What a server was asked. */
  readonly asked: string[][]
  /** What it answers. */
  status: number
  readonly put: ReturnType<typeof openDesk>['put']
}

function visit(endpointSays = 201): Visitor {
  const { storage } = createProfile()
  const asked: string[][] = []
  let at = time
  const { put } = openDesk(storage, endpointSays)
  const visitor: Visitor = {
    storage,
    asked,
    status: 200,
    history: createHistory(storage, 'site.example', async (...request) => {
      asked.push(request)
      return visitor.status
    }),
    put: (changes) => put({ config, time: (at += 1000), ...changes }),
  }
  return visitor
}

/** Until what was posted has been answered. */
const answered = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve))

function edit({ get, set }: KeyValue, { id }: Receipt): void {
  const key = `assent.receipt.${id}`
  set(key, get(key)!.replace('"denied"', '"granted"'))
}

describe('what a browser keeps', () => {
  test('is all receipts, oldest first, with what has become of each', async () => {
    const { history, put } = visit()
    const sent = put()
    await answered()
    const kept = put({ config: local })
    const waiting = put()
    expect(history.receipts()).toEqual([sent, kept, waiting])
    expect(history.past().map(({ state }) => state)).toEqual([
      'delivered',
      'kept',
      'waiting',
    ])
  })

  test('tells a receipt that the endpoint has not taken', async () => {
    const { history, put } = visit(422)
    put()
    await answered()
    expect(history.past()).toMatchObject([{ state: 'notTaken', status: 422 }])
  })

  test('leaves out what is no receipt', () => {
    const { history, storage } = visit()
    for (const [i, text] of [
      '',
      '1',
      '{}',
      '{"receipt":{"event":1}}',
    ].entries())
      storage.set(`assent.receipt.${i}`, text)
    expect(history.receipts()).toEqual([])
  })

  test('is nothing where storage is denied', async () => {
    const profile = createProfile()
    profile.storageState = 'denied'
    const { storage } = profile
    const history = createHistory(storage, '', async () => 200)
    expect([history.receipts(), history.verify()]).toEqual([[], []])
    expect(await history.erase()).toEqual({ erased: [], left: [] })
  })
})

test('an export holds receipts, what they name, and the faults, as JSON', () => {
  const { history, put } = visit()
  const receipt = put()
  const data = history.exportData()
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    v: 1,
    site: 'site.example',
    exported: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    receipts: [receipt],
    notices: { [receipt.notice.hash]: noticeOf(config, 'm'.repeat(43)) },
    faults: [],
  })
})

test('a notice that is not what its hash says is not the wording of that time', () => {
  const { history, storage, put } = visit()
  const receipt = put()
  const key = `assent.notice.${receipt.notice.hash}`
  expect(history.past()[0]!.notice).toMatchObject({ v: 1 })
  storage.set(key, storage.get(key)!.replace('example', 'another'))
  expect(history.past()[0]!.notice).toBeUndefined()
})

test('a decision holds until its time is over', () => {
  const { history, put } = visit()
  const { event } = put({ config: local })
  expect(event.validFor).toBe('P6M')
  const end = new Date(history.past()[0]!.end)
  expect(end.toISOString()).toBe(event.at.replace('2026-11', '2027-05'))
})

describe('verifying', () => {
  test.each([0, 1, 2])(
    'names receipt %i that was altered, the last one too',
    (i) => {
      const { history, storage, put } = visit()
      const all = [0, 1, 2].map(() => put({ config: local }))
      expect(history.verify()).toEqual([])
      edit(storage, all[i]!)
      expect(history.verify()).toMatchObject([
        { index: i + 1, fault: 'altered' },
      ])
    },
  )

  test('goes on from what was erased', async () => {
    const { history, put } = visit()
    put({ config: local })
    await history.erase()
    put({ config: local })
    expect(history.verify()).toMatchObject([{ index: 1, fault: 'missing' }])
  })
})

describe('erasing', () => {
  test('takes copies and notices away, here and where they were sent', async () => {
    const { history, storage, asked, put } = visit()
    const receipt = put()
    await answered()
    storage.set('assent.receipt.broken', '{')
    const { id, subject } = receipt
    expect(await history.erase()).toEqual({
      erased: [id],
      left: [],
      server: true,
    })
    expect(asked).toEqual([['/v1/subject', `Receipt ${id}.${subject}`]])
    expect(storage.keys()).toEqual(['assent.chain'])
  })

  test('asks nobody about what was not sent to a server of ours', async () => {
    const { history, asked, put } = visit()
    put({ config: local })
    put({ config: { ...config, receipts: { endpoint: '/consents' } } })
    await answered()
    expect(await history.erase()).not.toHaveProperty('server')
    expect(asked).toEqual([])
    expect(history.receipts()).toEqual([])
  })

  test('leaves what waits: it is the proof of the site', async () => {
    const { history, storage, put } = visit(503)
    const { id, notice } = put()
    await answered()
    expect(await history.erase()).toEqual({ erased: [], left: [id] })
    expect(storage.keys()).toEqual(
      expect.arrayContaining([
        `assent.outbox.${id}`,
        `assent.notice.${notice.hash}`,
      ]),
    )
  })

  test.each([0, 404, 409, 503])(
    'GDPR 17(3)(e) leaves what the server answers with %i, to ask again',
    async (status) => {
      const visitor = visit()
      const { id } = visitor.put()
      await answered()
      visitor.status = status
      expect(await visitor.history.erase()).toEqual({
        erased: [],
        left: [id],
        server: false,
      })
      visitor.status = 200
      expect(await visitor.history.erase()).toMatchObject({ erased: [id] })
    },
  )

  test('leaves it where nobody answers', async () => {
    const { storage, put } = visit()
    put()
    await answered()
    const offline = vi.fn<() => Promise<number>>(() =>
      Promise.reject(new TypeError('offline')),
    )
    const history = createHistory(storage, '', offline)
    expect(await history.erase()).toMatchObject({ erased: [], server: false })
    expect(offline).toHaveBeenCalledTimes(1)
  })

  test('shows the next receipt where the server does not know one', async () => {
    const visitor = visit()
    visitor.put()
    visitor.put()
    await answered()
    visitor.status = 401
    expect(await visitor.history.erase()).toMatchObject({ server: true })
    expect(visitor.asked).toHaveLength(2)
  })
})
