import { UNSENT_NAME, type KeyValue } from '@assent/core'
import { beforeEach, expect, test, vi } from 'vitest'
import { createProfile } from '../../core/test/utils/create-profile.ts'
import { makeId } from '../../core/test/utils/make-id.ts'
import { sampleConfig } from '../../core/test/utils/sample-config.ts'
import { canonicalJson } from '../src/canonical-json.ts'
import { hashReceipt } from '../src/chain.ts'
import { createOutbox, type Outbox } from '../src/outbox.ts'
import type { Receipt } from '../src/receipt.ts'
import { makeDecision } from './utils/make-decision.ts'
import { schemaFaults } from './utils/schema-faults.ts'

const now = Date.UTC(2026, 10, 22)
const config = { ...sampleConfig, receipts: { endpoint: '/receipts' } }
const HOUR = 3_600_000

const hasUnsent = (storage: KeyValue): boolean =>
  storage.keys().some((key) => key.startsWith(UNSENT_NAME))

interface Desk {
  readonly outbox: Outbox
  /** What the endpoint answers: a status, or nothing. */
  status: number | undefined
  readonly posted: { url: string; body: string; at: number }[]
  readonly told: unknown[]
  put(changes?: Parameters<typeof makeDecision>[0]): Receipt
}

/** An outbox, on an endpoint that answers as it is told to. */
function open(storage: KeyValue, status: number | undefined = 201): Desk {
  const posted: Desk['posted'] = []
  const told: unknown[] = []
  const outbox = createOutbox({
    storage,
    site: 'site.example',
    sdk: '1.0.0',
    async post(url, body) {
      posted.push({ url, body, at: Date.now() })
      if (desk.status === undefined) throw new TypeError('Failed to fetch')
      return desk.status
    },
    onSent: (receipt, state, code) => told.push([receipt, state, code]),
  })
  const desk: Desk = {
    outbox,
    status,
    posted,
    told,
    put: (changes) =>
      outbox.put(makeId(), makeDecision({ config, ...changes })),
  }
  return desk
}

/** Lets go on what waits for nothing but answers. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers({ now })
  return () => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
})

test('posts a receipt once, in canonical form, and forgets it when it has arrived', async () => {
  const { storage } = createProfile()
  const { outbox, posted, told, put } = open(storage)
  const receipt = put()
  expect(hasUnsent(storage)).toBe(true)
  await settle()
  expect(posted).toEqual([
    { url: '/receipts', body: canonicalJson(receipt), at: now },
  ])
  expect(told).toEqual([[receipt, 'delivered', 201]])
  expect(hasUnsent(storage)).toBe(false)
  outbox.flush()
  await vi.advanceTimersByTimeAsync(24 * HOUR)
  expect(posted).toHaveLength(1)
})

test('makes receipts by the schema, each tied to the one before', async () => {
  const { put } = open(createProfile().storage)
  const first = put()
  const second = put()
  expect([first, second].flatMap(schemaFaults)).toEqual([])
  expect(first).toMatchObject({ seq: 1, prev: null, site: 'site.example' })
  expect(second).toMatchObject({ seq: 2, prev: hashReceipt(first) })
  expect(second.id).not.toBe(first.id)
})

test('does not post again what is on its way', async () => {
  const { outbox, posted, put } = open(createProfile().storage)
  put()
  outbox.flush()
  outbox.flush()
  await settle()
  expect(posted).toHaveLength(1)
})

test.each([200, 201, 202, 204, 299])(
  'takes the status %i for delivered',
  async (status) => {
    const { storage } = createProfile()
    const { told, put } = open(storage, status)
    const receipt = put()
    await settle()
    expect(told).toEqual([[receipt, 'delivered', status]])
    expect(hasUnsent(storage)).toBe(false)
  },
)

test.each([400, 401, 403, 404, 409, 410, 413, 422, 451])(
  'RFC 9110 15.5 drops and reports what is refused with %i',
  async (status) => {
    const { storage } = createProfile()
    const { outbox, posted, told, put } = open(storage, status)
    const receipt = put()
    await settle()
    expect(told).toEqual([[receipt, 'refused', status]])
    expect(hasUnsent(storage)).toBe(false)
    outbox.flush()
    await vi.advanceTimersByTimeAsync(24 * HOUR)
    expect(posted).toHaveLength(1)
  },
)

test.each([undefined, 0, 300, 304, 408, 425, 429, 500, 502, 503, 504])(
  'keeps what is answered with %s, and delivers it later',
  async (status) => {
    const { storage } = createProfile()
    const desk = open(storage)
    desk.status = status
    const receipt = desk.put()
    await settle()
    expect(desk.told).toEqual([])
    expect(hasUnsent(storage)).toBe(true)
    desk.status = 201
    await vi.advanceTimersByTimeAsync(5_000)
    expect(desk.posted.map(({ body }) => body)).toEqual([
      canonicalJson(receipt),
      canonicalJson(receipt),
    ])
    expect(desk.told).toEqual([[receipt, 'delivered', 201]])
    expect(hasUnsent(storage)).toBe(false)
  },
)

test.each([
  ['at least half of', 0, 0.5],
  ['at most the whole of', 1 - Number.EPSILON, 1],
])('waits %s 5 s, then doubles it up to an hour', async (_, random, part) => {
  vi.spyOn(Math, 'random').mockReturnValue(random)
  const { outbox, posted, put } = open(createProfile().storage, 503)
  put()
  await settle()
  for (const seconds of [
    5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600,
  ]) {
    const before = posted.at(-1)!.at
    await vi.advanceTimersByTimeAsync(1_000)
    outbox.flush()
    const tries = posted.length
    while (posted.length === tries && vi.getTimerCount())
      await vi.advanceTimersToNextTimerAsync()
    const waited = posted.at(-1)!.at - before
    expect(Math.abs(waited - seconds * part * 1_000)).toBeLessThan(2)
  }
})

test('pauses are not the same for everybody', async () => {
  const pauses = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { storage } = createProfile()
      open(storage, 503).put()
      await settle()
      const [key] = storage.keys().filter((name) => /outbox/.test(name))
      return JSON.parse(storage.get(key!)!).due - now
    }),
  )
  expect(new Set(pauses).size).toBeGreaterThan(10)
  for (const pause of pauses) {
    expect(pause).toBeGreaterThanOrEqual(2_500)
    expect(pause).toBeLessThan(5_000)
  }
})

test('a receipt that an earlier page could not deliver is delivered by the next', async () => {
  const { storage } = createProfile()
  const receipt = open(storage, 503).put()
  await settle()
  vi.setSystemTime(now + HOUR)
  const next = open(storage)
  next.outbox.flush()
  await settle()
  expect(next.told).toEqual([[receipt, 'delivered', 201]])
  expect(hasUnsent(storage)).toBe(false)
})

test('two outboxes on one storage lose nothing of each other', async () => {
  const { storage } = createProfile()
  const [one, two] = [open(storage, 503), open(storage, 503)]
  const receipts = [one.put(), two.put(), one.put(), two.put()]
  await settle()
  expect(receipts.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  vi.setSystemTime(now + HOUR)
  const next = open(storage)
  next.outbox.flush()
  await settle()
  const bodies = next.posted.map(({ body }) => body)
  expect(bodies.sort()).toEqual(receipts.map(canonicalJson).sort())
  expect(hasUnsent(storage)).toBe(false)
})

test.each(['full', 'denied'] as const)(
  'keeps in memory what waits where storage is %s',
  async (state) => {
    const profile = createProfile()
    profile.storageState = state
    const desk = open(profile.storage, 503)
    const receipts = [desk.put(), desk.put()]
    await settle()
    desk.status = 201
    await vi.advanceTimersByTimeAsync(5_000)
    expect(desk.told).toEqual(
      expect.arrayContaining(
        receipts.map((receipt) => [receipt, 'delivered', 201]),
      ),
    )
    expect(desk.posted).toHaveLength(4)
    desk.outbox.flush()
    await settle()
    expect(desk.posted).toHaveLength(4)
  },
)

test.each(['', 'garbage', 'null', '1', '"receipt"', '[]', '{}', '{"due":0}'])(
  'leaves %j alone, and sends what else there is',
  async (garbage) => {
    const { storage } = createProfile()
    storage.set('assent.outbox.x', garbage)
    storage.set('other', garbage)
    const { outbox, posted, put } = open(storage)
    put()
    outbox.flush()
    await settle()
    expect(posted).toHaveLength(1)
    expect(storage.get('assent.outbox.x')).toBe(garbage)
    expect(storage.get('other')).toBe(garbage)
  },
)

test('keeps and posts nothing where the site has no endpoint', async () => {
  const { storage } = createProfile()
  const { outbox, posted, told, put } = open(storage)
  const first = put({ config: sampleConfig })
  outbox.flush()
  await settle()
  expect(posted).toEqual([])
  expect(told).toEqual([])
  expect(hasUnsent(storage)).toBe(false)
  expect(put().prev).toBe(hashReceipt(first))
})

test('posts to the endpoint that the decision was made under', async () => {
  const { storage } = createProfile()
  open(storage, 503).put({
    config: { ...config, receipts: { endpoint: 'https://a.example/r' } },
  })
  await settle()
  vi.setSystemTime(now + HOUR)
  const next = open(storage)
  next.outbox.flush()
  await settle()
  expect(next.posted.map(({ url }) => url)).toEqual(['https://a.example/r'])
})

test.each([HOUR / 2, 2 * HOUR, 365 * 24 * HOUR])(
  'delivers within an hour what waits, though the clock goes back by %i ms',
  async (ms) => {
    const { storage } = createProfile()
    open(storage, 503).put()
    await settle()
    vi.useFakeTimers({ now: now - ms })
    const next = open(storage)
    next.outbox.flush()
    await vi.advanceTimersByTimeAsync(HOUR)
    expect(next.posted).toHaveLength(1)
    expect(hasUnsent(storage)).toBe(false)
  },
)
