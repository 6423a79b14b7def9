import { UNSENT_NAME, type KeyValue } from '@assent/core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { az } from '../../core/src/regimes/az.ts'
import { eu } from '../../core/src/regimes/eu.ts'
import { ru } from '../../core/src/regimes/ru.ts'
import { createProfile } from '../../core/test/utils/create-profile.ts'
import { sampleConfig } from '../../core/test/utils/sample-config.ts'
import { canonicalJson } from '../src/canonical-json.ts'
import { hashReceipt } from '../src/chain.ts'
import { createOutbox } from '../src/outbox.ts'
import type { Receipt } from '../src/receipt.ts'
import { createLocks } from './utils/create-locks.ts'
import { makeDecision } from './utils/make-decision.ts'
import { config, openDesk } from './utils/open-desk.ts'
import { openTab } from './utils/open-tab.ts'
import { schemaFaults } from './utils/schema-faults.ts'

const now = Date.UTC(2026, 10, 22)
const HOUR = 3_600_000

/** Ids of the receipts that wait. */
function pendingIds({ keys }: KeyValue): string[] {
  return keys()
    .filter((key) => key.startsWith(UNSENT_NAME))
    .map((key) => key.slice(UNSENT_NAME.length))
}

/** The visitor's own copies. */
function copies({ get, keys }: KeyValue): Receipt[] {
  return keys()
    .filter((key) => key.startsWith('assent.receipt.'))
    .map((key) => JSON.parse(get(key)!).receipt)
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
  const { outbox, posted, told, put } = openDesk(storage)
  const receipt = put()
  expect(pendingIds(storage)).toHaveLength(1)
  await settle()
  expect(posted).toEqual([
    {
      to: expect.objectContaining({ endpoint: '/receipts' }),
      body: canonicalJson(receipt),
      at: now,
    },
  ])
  expect(told).toEqual([[receipt, 'delivered', 201]])
  expect(pendingIds(storage)).toEqual([])
  expect(copies(storage)).toEqual([receipt])
  outbox.flush()
  await vi.advanceTimersByTimeAsync(24 * HOUR)
  expect(posted).toHaveLength(1)
})

test('says that a receipt is pending when it is kept, and before it is posted', () => {
  const { storage } = createProfile()
  const states: string[] = []
  const outbox = createOutbox({
    storage,
    site: 'site.example',
    sdk: '1.0.0',
    messages: 'm'.repeat(43),
    inTurn: (_, act) => act(),
    async post() {
      states.push('posted')
      return { status: 201, headers: { get: () => null } }
    },
    onState: (_, state) => states.push(state, `${pendingIds(storage).length}`),
  })
  outbox.put('a'.repeat(22), makeDecision({ config }))
  expect(states).toEqual(['pending', '1', 'posted'])
})

test('makes receipts by the schema, each tied to the one before', async () => {
  const { put } = openDesk(createProfile().storage)
  const first = put()
  const second = put()
  expect([first, second].flatMap(schemaFaults)).toEqual([])
  expect(first).toMatchObject({ seq: 1, prev: null, site: 'site.example' })
  expect(second).toMatchObject({ seq: 2, prev: hashReceipt(first) })
  expect(second.id).not.toBe(first.id)
})

test('does not post again what is on its way', async () => {
  const { outbox, posted, put } = openDesk(createProfile().storage)
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
    const { told, put } = openDesk(storage, status)
    const receipt = put()
    await settle()
    expect(told).toEqual([[receipt, 'delivered', status]])
    expect(pendingIds(storage)).toEqual([])
  },
)

test.each([400, 401, 403, 404, 409, 410, 413, 422, 451])(
  'RFC 9110 15.5 drops and reports what is refused with %i',
  async (status) => {
    const { storage } = createProfile()
    const { outbox, posted, told, put } = openDesk(storage, status)
    const receipt = put()
    await settle()
    expect(told).toEqual([[receipt, 'refused', status]])
    expect(pendingIds(storage)).toEqual([])
    outbox.flush()
    await vi.advanceTimersByTimeAsync(24 * HOUR)
    expect(posted).toHaveLength(1)
  },
)

test.each([undefined, 0, 300, 304, 408, 425, 429, 500, 502, 503, 504])(
  'keeps what is answered with %s, and delivers it later',
  async (status) => {
    const { storage } = createProfile()
    const desk = openDesk(storage)
    desk.status = status
    const receipt = desk.put()
    await settle()
    expect(desk.told).toEqual([])
    expect(pendingIds(storage)).toHaveLength(1)
    desk.status = 201
    await vi.advanceTimersByTimeAsync(5_000)
    expect(desk.posted.map(({ body }) => body)).toEqual([
      canonicalJson(receipt),
      canonicalJson(receipt),
    ])
    expect(desk.told).toEqual([[receipt, 'delivered', 201]])
    expect(pendingIds(storage)).toEqual([])
  },
)

test.each([
  ['at least half of', 0, 0.5],
  ['at most the whole of', 1 - Number.EPSILON, 1],
])('waits %s 5 s, then doubles it up to an hour', async (_, random, part) => {
  vi.spyOn(Math, 'random').mockReturnValue(random)
  const { outbox, posted, put } = openDesk(createProfile().storage, 503)
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
      openDesk(storage, 503).put()
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
  const receipt = openDesk(storage, 503).put()
  await settle()
  vi.setSystemTime(now + HOUR)
  const next = openDesk(storage)
  next.outbox.flush()
  await settle()
  expect(next.told).toEqual([[receipt, 'delivered', 201]])
  expect(pendingIds(storage)).toEqual([])
})

test('two outboxes on one storage lose nothing of each other', async () => {
  const { storage } = createProfile()
  const [one, two] = [openDesk(storage, 503), openDesk(storage, 503)]
  const receipts = [one.put(), two.put(), one.put(), two.put()]
  await settle()
  expect(receipts.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  vi.setSystemTime(now + HOUR)
  const next = openDesk(storage)
  next.outbox.flush()
  await settle()
  const bodies = next.posted.map(({ body }) => body)
  expect(bodies.sort()).toEqual(receipts.map(canonicalJson).sort())
  expect(pendingIds(storage)).toEqual([])
})

test.each(['full', 'denied'] as const)(
  'keeps in memory what waits where storage is %s',
  async (state) => {
    const profile = createProfile()
    profile.storageState = state
    const desk = openDesk(profile.storage, 503)
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
    const { outbox, posted, put } = openDesk(storage)
    put()
    outbox.flush()
    await settle()
    expect(posted).toHaveLength(1)
    expect(storage.get('assent.outbox.x')).toBe(garbage)
    expect(storage.get('other')).toBe(garbage)
  },
)

test.each([
  ['the site has no endpoint', undefined],
  ['it is local-only', { endpoint: '/receipts', mode: 'local-only' }],
  ['no endpoint is for its regime', { endpoints: { eu: '/receipts' } }],
] as const)(
  'RU-02 AZ-07 keeps a receipt and posts nothing where %s',
  async (_, receipts) => {
    const { storage } = createProfile()
    const { outbox, posted, told, made, put } = openDesk(storage)
    const first = put({
      config: { ...sampleConfig, ...(receipts && { receipts }) },
    })
    outbox.flush()
    await settle()
    expect(posted).toEqual([])
    expect(told).toEqual([])
    expect(made).toEqual(['kept'])
    expect(pendingIds(storage)).toEqual([])
    expect(copies(storage)).toEqual([first])
    expect(put().prev).toBe(hashReceipt(first))
  },
)

test.each([
  [{ strict: '/a', '*': '/b' }, '/a'],
  [{ eu: '/a', '*': '/b' }, '/b'],
  [{ eu: '/a' }, '/receipts'],
])(
  'of the endpoints %j the regime strict takes %s',
  async (endpoints, taken) => {
    const { posted, put } = openDesk(createProfile().storage)
    const receipts = { endpoint: '/receipts', endpoints }
    put({ config: { ...sampleConfig, receipts } })
    await settle()
    expect(posted.map(({ to }) => to.endpoint)).toEqual([taken])
  },
)

test('RU-02 AZ-07 receipts of visitors in Russia and Azerbaijan go to endpoints there, and no others do', async () => {
  const endpoints = {
    ru: 'https://receipts.example.ru/v1/receipts',
    az: 'https://receipts.example.az/v1/receipts',
  }
  const receipts = { endpoint: '/receipts', endpoints }
  const taken: string[] = []
  for (const regime of [ru, az, eu]) {
    const { posted, put } = openDesk(createProfile().storage)
    const rules = { regime, regionSource: 'code', signals: [] } as const
    put({ config: { ...sampleConfig, receipts }, rules })
    await settle()
    taken.push(...posted.map(({ to }) => to.endpoint))
  }
  expect(taken).toEqual([endpoints.ru, endpoints.az, '/receipts'])
})

test('posts with the headers and credentials of the site, on later pages too', async () => {
  const { storage } = createProfile()
  const manners = {
    headers: { 'x-key': 'a' },
    credentials: 'include',
  } as const
  openDesk(storage, 503).put({
    config: { ...sampleConfig, receipts: { endpoint: '/r', ...manners } },
  })
  await settle()
  vi.setSystemTime(now + HOUR)
  const next = openDesk(storage)
  next.outbox.flush()
  await settle()
  expect(next.posted[0]!.to).toMatchObject({ endpoint: '/r', ...manners })
})

test('AZ-07 without a subject id, no receipt can be told to be of the same visitor', async () => {
  const { storage } = createProfile()
  const { put } = openDesk(storage)
  const receipts = { endpoint: '/r', mode: 'no-subject-id' } as const
  const made = [1, 2].map(() => put({ config: { ...sampleConfig, receipts } }))
  const { subject } = makeDecision()
  for (const receipt of made) {
    expect(receipt).toMatchObject({ seq: 1, prev: null })
    expect(schemaFaults(receipt)).toEqual([])
  }
  expect(new Set([subject, ...made.map((one) => one.subject)]).size).toBe(3)
  expect(storage.get('assent.chain')).toBeNull()
})

test('posts to the endpoint that the decision was made under', async () => {
  const { storage } = createProfile()
  openDesk(storage, 503).put({
    config: { ...config, receipts: { endpoint: 'https://a.example/r' } },
  })
  await settle()
  vi.setSystemTime(now + HOUR)
  const next = openDesk(storage)
  next.outbox.flush()
  await settle()
  expect(next.posted.map(({ to }) => to.endpoint)).toEqual([
    'https://a.example/r',
  ])
})

test.each([HOUR / 2, 2 * HOUR, 365 * 24 * HOUR])(
  'delivers within an hour what waits, though the clock goes back by %i ms',
  async (ms) => {
    const { storage } = createProfile()
    openDesk(storage, 503).put()
    await settle()
    vi.useFakeTimers({ now: now - ms })
    const next = openDesk(storage)
    next.outbox.flush()
    await vi.advanceTimersByTimeAsync(HOUR)
    expect(next.posted).toHaveLength(1)
    expect(pendingIds(storage)).toEqual([])
  },
)

test.each([
  ['seconds', '120'],
  ['a date', new Date(now + 120_000).toUTCString()],
])(
  'RFC 9110 10.2.3 waits for as long as the endpoint asks, in %s',
  async (_, text) => {
    const desk = openDesk(createProfile().storage, 429)
    desk.retryAfter = text
    desk.put()
    await vi.advanceTimersByTimeAsync(119_999)
    expect(desk.posted).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(5_001)
    expect(desk.posted).toHaveLength(2)
  },
)

test.each(['', 'soon', '-5', '0'])(
  'waits as ever where the endpoint asks for %j',
  async (text) => {
    const desk = openDesk(createProfile().storage, 503)
    desk.retryAfter = text
    desk.put()
    await vi.advanceTimersByTimeAsync(2_400)
    expect(desk.posted).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2_700)
    expect(desk.posted).toHaveLength(2)
  },
)

test('waits no longer than an hour, whatever the endpoint asks for', async () => {
  const desk = openDesk(createProfile().storage, 503)
  desk.retryAfter = '9999999'
  desk.put()
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(desk.posted).toHaveLength(2)
})

test('sends at once what found no network when it is back, and only that', async () => {
  const { storage } = createProfile()
  const desk = openDesk(storage)
  desk.status = undefined
  const lost = desk.put()
  await settle()
  desk.status = 503
  desk.put()
  await settle()
  desk.status = 201
  desk.outbox.flush({ type: 'visibilitychange' })
  await settle()
  expect(desk.told).toEqual([])
  desk.outbox.flush({ type: 'online' })
  await settle()
  expect(desk.told).toEqual([[lost, 'delivered', 201]])
})

test('has no more under way at once than a page may', async () => {
  const { storage } = createProfile()
  const desk = openDesk(storage, 503)
  for (let i = 0; i < 50; i++) desk.put()
  await settle()
  desk.posted.length = 0
  vi.setSystemTime(now + HOUR)
  let answer: (status: number) => void = () => {}
  const next = openDesk(
    storage,
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  next.outbox.flush()
  next.outbox.flush()
  await settle()
  const underWay = next.posted.reduce((sum, { body }) => sum + body.length, 0)
  expect(underWay).toBeGreaterThan(15_000)
  expect(underWay).toBeLessThanOrEqual(20_000)
  answer(201)
  await settle()
  expect(next.told).toHaveLength(50)
  expect(next.posted).toHaveLength(50)
  expect(pendingIds(storage)).toEqual([])
})

test('sends a receipt that is larger than that by itself', async () => {
  const purposes = Array.from({ length: 900 }, (_, i) => ({
    id: `p${i}`,
    name: 'Name',
    description: 'Description',
  }))
  const desk = openDesk(createProfile().storage, 201)
  desk.put({ config: { ...config, purposes } })
  desk.put()
  await settle()
  const [first] = desk.posted
  expect(first!.body.length).toBeGreaterThan(20_000)
  expect(desk.told).toHaveLength(2)
})

/** Several receipts, of which the endpoint takes none. */
async function fill(storage: KeyValue, grants: boolean[]): Promise<Receipt[]> {
  const { put } = openDesk(storage, 503)
  const receipts = grants.map((isGrant, i) =>
    put({ time: now + i, granted: isGrant ? ['analytics'] : [] }),
  )
  await settle()
  return receipts
}

test('keeps a hundred, and drops the oldest grants first', async () => {
  const { storage } = createProfile()
  const receipts = await fill(
    storage,
    Array.from({ length: 100 }, (_, i) => i === 0 || i % 10 === 5),
  )
  const { told, put } = openDesk(storage, 503)
  for (let i = 0; i < 3; i++) put({ time: now + 100 + i })
  expect(told.slice(0, 3)).toEqual(
    [0, 5, 15].map((i) => [receipts[i], 'dropped', undefined]),
  )
  await settle()
  expect(pendingIds(storage)).toHaveLength(100)
})

test('drops a new grant before an old refusal', async () => {
  const { storage } = createProfile()
  await fill(
    storage,
    Array.from({ length: 100 }, () => false),
  )
  const { told, put } = openDesk(storage, 503)
  const grant = put({ granted: ['analytics'] })
  expect(told).toEqual([[grant, 'dropped', undefined]])
})

test('drops the oldest refusal where there is nothing else to drop', async () => {
  const { storage } = createProfile()
  const [oldest] = await fill(
    storage,
    Array.from({ length: 100 }, () => false),
  )
  const { told, put } = openDesk(storage, 503)
  put({ time: now + 100 })
  expect(told).toEqual([[oldest, 'dropped', undefined]])
})

test('keeps 200,000 characters', async () => {
  const { storage } = createProfile()
  const ids = Array.from({ length: 500 }, (_, i) => `purpose-${i}`)
  const purposes = ids.map((id) => ({ id, name: 'N', description: 'D' }))
  const { told, put } = openDesk(storage, 503)
  for (let i = 0; i < 20; i++)
    put({ time: now + i, config: { ...config, purposes } })
  await settle()
  const texts = pendingIds(storage).map((id) =>
    storage.get(`assent.outbox.${id}`)!,
  )
  const size = texts.join('').length
  expect(size).toBeLessThanOrEqual(200_000)
  expect(size).toBeGreaterThan(150_000)
  expect(told).toHaveLength(20 - texts.length)
})

test('drops what has waited for more than 30 days', async () => {
  const { storage } = createProfile()
  const [receipt] = await fill(storage, [false])
  vi.setSystemTime(now + 30 * 24 * HOUR)
  const onTime = openDesk(storage, 503)
  onTime.outbox.flush()
  await settle()
  expect(onTime.posted).toHaveLength(1)
  vi.setSystemTime(now + 30 * 24 * HOUR + 1)
  const late = openDesk(storage, 201)
  late.outbox.flush()
  await settle()
  expect(late.posted).toEqual([])
  expect(late.told).toEqual([[receipt, 'dropped', undefined]])
  expect(pendingIds(storage)).toEqual([])
})

test('keeps the last hundred copies for the visitor', async () => {
  const { storage } = createProfile()
  const { told, put } = openDesk(storage)
  for (let i = 0; i < 120; i++) {
    put({ time: now + i })
    await settle()
  }
  expect(told).toHaveLength(120)
  const seqs = copies(storage).map(({ seq }) => seq)
  expect(seqs.sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 21),
  )
})

describe('several tabs that can tell each other', () => {
  test('send what waits once, whoever of them wakes', async () => {
    const { storage } = createProfile()
    await fill(storage, [true, false, true])
    vi.setSystemTime(now + HOUR)
    const locks = createLocks()
    const tabs = [1, 2, 3].map(() => openDesk(storage, 201, locks))
    for (const { outbox } of tabs) outbox.flush({ type: 'online' })
    await vi.advanceTimersByTimeAsync(24 * HOUR)
    expect(tabs.flatMap(({ posted }) => posted)).toHaveLength(3)
    expect(pendingIds(storage)).toEqual([])
  })

  test('try what fails as often as one tab does', async () => {
    const { storage } = createProfile()
    await fill(storage, [true])
    vi.setSystemTime(now + HOUR)
    const locks = createLocks()
    const tabs = [1, 2, 3].map(() => openDesk(storage, 503, locks))
    for (const { outbox } of tabs) outbox.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    const tries = tabs.flatMap(({ posted }) => posted).length
    expect(tries).toBeGreaterThan(2)
    expect(tries).toBeLessThan(7)
  })

  test('do not send what another has sent, though they see that only later', async () => {
    const { storage } = createProfile()
    const locks = createLocks()
    const views = [openTab(storage), openTab(storage)] as const
    const [first, second] = views.map((view) => openDesk(view, 503, locks))
    first!.put()
    await settle()
    for (const view of views) view.catchUp()
    second!.outbox.flush({ type: 'storage' })
    first!.status = second!.status = 201
    // What is stored is seen by the other tab half a second later.
    while (!first!.told.length && !second!.told.length)
      await vi.advanceTimersToNextTimerAsync()
    await vi.advanceTimersByTimeAsync(500)
    for (const view of views) view.catchUp()
    await vi.advanceTimersByTimeAsync(24 * HOUR)
    expect([first!.posted.length, second!.posted.length]).toEqual([2, 0])
    expect(pendingIds(storage)).toEqual([])
  })

  test('send what one of them has tried last, when that one is gone', async () => {
    const { storage } = createProfile()
    const locks = createLocks()
    const first = openDesk(storage, 503, locks)
    first.put()
    await settle()
    first.outbox.dispose()
    const second = openDesk(storage, 201, locks)
    second.outbox.flush()
    await vi.advanceTimersByTimeAsync(7_000)
    expect(second.told).toHaveLength(1)
  })

  test('do not send what another has under way, and do when it has failed', async () => {
    const { storage } = createProfile()
    const locks = createLocks()
    let answer: (status: number) => void = () => {}
    const slow = openDesk(
      storage,
      new Promise((resolve) => {
        answer = resolve
      }),
      locks,
    )
    slow.put()
    const other = openDesk(storage, 201, locks)
    for (const type of ['storage', 'online', 'visibilitychange'])
      other.outbox.flush({ type })
    await vi.advanceTimersByTimeAsync(30_000)
    expect([slow.posted.length, other.posted.length]).toEqual([1, 0])
    answer(503)
    await settle()
    slow.outbox.dispose()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(other.told).toHaveLength(1)
    expect(pendingIds(storage)).toEqual([])
  })
})

test('tabs that cannot tell each other send the same, and each hears of it', async () => {
  const { storage } = createProfile()
  const [receipt] = await fill(storage, [true])
  vi.setSystemTime(now + HOUR)
  const tabs = [1, 2].map(() => openDesk(storage, 201))
  for (const { outbox } of tabs) outbox.flush()
  await settle()
  const bodies = tabs.flatMap(({ posted }) => posted).map(({ body }) => body)
  expect(new Set(bodies)).toEqual(new Set([canonicalJson(receipt)]))
  expect(pendingIds(storage)).toEqual([])
})

test('an act that two tabs carry out has one receipt, sent once', async () => {
  const { storage } = createProfile()
  const locks = createLocks()
  openDesk(storage).put()
  await settle()
  const act = 'AAECAwQFBgcICQoLDA0ODw'
  const one = openDesk(storage, 201, locks)
  const two = openDesk(storage, 201, locks)
  const receipt = one.put({}, act)
  expect(two.put({}, act)).toEqual(receipt)
  await settle()
  expect(two.put({}, act)).toEqual(receipt)
  await settle()
  expect([...one.posted, ...two.posted]).toHaveLength(1)
  expect(one.put()).toMatchObject({ seq: 3, prev: hashReceipt(receipt) })
})

test('it is the same receipt also where neither tab has seen what the other wrote', () => {
  const act = 'AAECAwQFBgcICQoLDA0ODw'
  const receipts = [1, 2].map(() => {
    const { storage } = createProfile()
    storage.set('assent.chain', `${makeDecision().subject}!4!${'h'.repeat(43)}`)
    return openDesk(storage).put({}, act)
  })
  expect(receipts[0]).toMatchObject({ seq: 5 })
  expect(receipts[1]).toEqual(receipts[0])
})

test('nobody can tell from a receipt what its act was called, nor from a subject', () => {
  const act = 'AAECAwQFBgcICQoLDA0ODw'
  const { put, outbox } = openDesk(createProfile().storage)
  const receipts = { endpoint: '/r', mode: 'no-subject-id' } as const
  const { id, subject } = put({ config: { ...config, receipts } }, act)
  const texts = [act, subject, outbox.subjectOf(act)]
  const start = (text: string): string =>
    Buffer.from(text, 'base64url').toString('hex', 0, 4)
  const starts = [id.slice(0, 8), ...texts.map(start)]
  expect(new Set(starts).size).toBe(4)
  expect(outbox.subjectOf(act)).toMatch(/^[\w-]{22}$/)
})
