import { expect, test } from 'vitest'
import { createToken } from '../src/owner/tokens.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { makeShown } from './utils/make-shown.ts'
import { makeToken } from './utils/make-token.ts'
import { onEachEngine } from './utils/on-each-engine.ts'
import { silentLog } from './utils/silent-log.ts'

const routes = {
  read: [
    ['GET', '/v1/receipts'],
    ['GET', '/v1/statistics'],
    ['GET', '/v1/notices'],
  ],
  export: [['GET', '/v1/export']],
  erase: [
    ['DELETE', `/v1/subjects/${'s'.repeat(22)}`],
    ['PUT', `/v1/subjects/${'s'.repeat(22)}/block`],
    ['DELETE', `/v1/subjects/${'s'.repeat(22)}/block`],
  ],
  administer: [
    ['GET', '/v1/audit'],
    ['PUT', `/v1/subjects/${'s'.repeat(22)}/hold`],
    ['DELETE', `/v1/subjects/${'s'.repeat(22)}/hold`],
  ],
} as const

type Found = { receipts: { id: string }[]; next: string | null }
const ids = (json: Found) => json.receipts.map(({ id }) => id)

onEachEngine(({ open }) => {
  test('a token opens what its role is for, and nothing else', async () => {
    const store = await open()
    const { asOwner } = createCaller({ store })
    for (const role of ['read', 'export', 'erase', 'administer'] as const) {
      const token = await makeToken(store, [role])
      for (const [needed, calls] of Object.entries(routes))
        for (const [method, path] of calls) {
          const { status } = await asOwner(method, path, token)
          const isOpen = status < 300
          expect([status, isOpen]).toEqual([
            isOpen ? status : 403,
            needed === role,
          ])
        }
    }
  })

  test('no token, a wrong one, an expired one and a revoked one open nothing', async () => {
    const store = await open()
    const { asOwner, call } = createCaller({ store })
    const revoked = await makeToken(store)
    await store.db.deleteFrom('tokens').execute()
    const now = Date.now()
    const expired = await createToken(store.db, 'old', ['read'], 0, now - 1)
    for (const [method, path] of Object.values(routes).flat()) {
      const { status, headers } = await call(method, path)
      expect(status).toBe(401)
      expect(headers.get('www-authenticate')).toBe('Bearer')
      for (const token of ['', 'x', expired, revoked, `${expired}x`])
        expect((await asOwner(method, path, token)).status).toBe(401)
    }
    expect(await store.db.selectFrom('audit').selectAll().execute()).toEqual([])
  })

  test('the database holds no token, only its hash', async () => {
    const store = await open()
    const token = await makeToken(store)
    const rows = await store.db.selectFrom('tokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token.slice(7))
  })

  test('search finds by time, site, notice, purpose, kind, regime, region, signal, subject and id', async () => {
    const store = await open()
    let now = Date.parse('2026-11-01T00:00:00Z')
    const { post, asOwner } = createCaller({ store, clock: () => now })
    const token = await makeToken(store)
    const hash = 'h'.repeat(43)
    const old = makeReceipt({ site: 'old.example' })
    const other = makeReceipt({
      notice: { ver: '2', hash, lang: 'en', layer: 2 },
      choices: [{ p: 'analytics-plus', s: 'denied' }],
      event: { ...old.event, kind: 'signal', method: 'gpc' },
      regime: 'us-ca',
      jurisdiction: 'US-CA',
      signals: { gpc: true, dnt: false },
    })
    await post(old)
    now = Date.parse('2026-11-02T00:00:00Z')
    await post(other)
    const find = async (query: string) =>
      ids((await asOwner('GET', `/v1/receipts?${query}`, token)).json)
    expect(await find('')).toEqual([other.id, old.id])
    expect(await find('from=2026-11-02')).toEqual([other.id])
    expect(await find('to=2026-11-02')).toEqual([old.id])
    expect(await find('from=2026-11-01T00:00:00.001Z')).toEqual([other.id])
    expect(await find('site=old.example')).toEqual([old.id])
    expect(await find(`notice=${hash}`)).toEqual([other.id])
    expect(await find('purpose=analytics')).toEqual([old.id])
    expect(await find('purpose=analytics&choice=denied')).toEqual([])
    expect(await find('purpose=analytics-plus&choice=denied')).toEqual([
      other.id,
    ])
    expect(await find('kind=signal')).toEqual([other.id])
    expect(await find('kind=expired')).toEqual([])
    expect(await find('regime=az')).toEqual([old.id])
    expect(await find('jurisdiction=US-CA')).toEqual([other.id])
    expect(await find('signal=gpc')).toEqual([other.id])
    expect(await find('signal=dnt')).toEqual([])
    expect(await find(`subject=${old.subject}`)).toEqual([old.id])
    expect(await find(`id=${old.id}`)).toEqual([old.id])
  })

  test('search turns all pages, and misses nothing that came at the same time', async () => {
    const store = await open()
    const { post, asOwner } = createCaller({ store, clock: () => 1_000 })
    const token = await makeToken(store)
    const sent = Array.from({ length: 25 }, () => makeReceipt())
    await post(sent)
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const after: string = next && `&after=${next}`
      const { json } = await asOwner(
        'GET',
        `/v1/receipts?limit=10${after}`,
        token,
      )
      seen.push(...ids(json))
      next = json.next
    }
    expect(seen.sort()).toEqual(sent.map(({ id }) => id).sort())
  })

  test.each([
    'from=yesterday',
    'limit=0',
    'limit=501',
    'purpose=%25',
    'choice=maybe',
    'kind=renewed',
    'jurisdiction=az',
    'signal=%25',
    'after=1.2',
  ])('search refuses %s', async (query) => {
    const store = await open()
    const { asOwner } = createCaller({ store })
    const token = await makeToken(store)
    const { status } = await asOwner('GET', `/v1/receipts?${query}`, token)
    expect(status).toBe(422)
  })

  test('export hands out a range of any size, oldest first', async () => {
    const store = await open()
    let now = 0
    const { post, asOwner } = createCaller({ store, clock: () => now })
    const token = await makeToken(store)
    for (now = 0; now < 12; now++)
      await post(Array.from({ length: 100 }, () => makeReceipt()))
    const { json } = await asOwner('GET', '/v1/export?from=1970-01-01', token)
    expect(json).toHaveLength(1200)
    const times = json.map(({ received }: { received: string }) => received)
    expect(times).toEqual(times.toSorted())
  })

  test('statistics count by purpose and by all that is told apart', async () => {
    const store = await open()
    let now = Date.parse('2026-11-01T23:59:59Z')
    const { post, asOwner } = createCaller({
      store,
      clock: () => now,
      minBucket: 2,
    })
    const token = await makeToken(store)
    await post([makeReceipt(), makeReceipt()])
    now += 1000
    const choices = [{ p: 'analytics', s: 'denied' as const }]
    const shown = makeShown()
    await post([
      makeReceipt({ choices, shown }),
      makeReceipt({ choices, shown }),
    ])
    const get = async (query: string) =>
      (await asOwner('GET', `/v1/statistics?${query}`, token)).json
    expect(await get('')).toEqual({
      counts: [
        { purpose: 'analytics', granted: 2, denied: 2, rate: 0.5 },
        { purpose: 'marketing', granted: 0, denied: 2, rate: 0 },
      ],
      hidden: 0,
    })
    const by = 'day,lang,layer,layout,regime,jurisdiction,kind,signals'
    const { counts } = await get(`by=${by}`)
    expect(counts).toContainEqual({
      purpose: 'analytics',
      day: '2026-11-02',
      lang: 'az',
      layer: 1,
      layout: 'small bottom-middle',
      regime: 'az',
      jurisdiction: null,
      kind: 'partial',
      signals: '',
      granted: 0,
      denied: 2,
      rate: 0,
    })
    expect(counts).toHaveLength(3)
    expect((await get('to=2026-11-02')).counts).toHaveLength(2)
  })

  test('what signals and expiry have ended is counted when it is asked for', async () => {
    const store = await open()
    const { post, asOwner } = createCaller({ store, minBucket: 1 })
    const token = await makeToken(store)
    const { event } = makeReceipt()
    const denied = [{ p: 'marketing', s: 'denied' as const }]
    const ended = (kind: 'signal' | 'expired', method: 'gpc' | 'expiry') =>
      makeReceipt({
        event: { ...event, kind, method },
        choices: denied,
        jurisdiction: 'US-CA',
        ...(kind === 'signal' && { signals: { gpc: true } }),
      })
    const choices = [{ p: 'marketing', s: 'granted' as const }]
    await post([
      makeReceipt({ choices, signals: { gpc: true, dnt: true } }),
      ended('signal', 'gpc'),
      ended('signal', 'gpc'),
      ended('expired', 'expiry'),
    ])
    await store.db
      .updateTable('receipts')
      .set({ signals: null })
      .where('kind', '=', 'expired')
      .execute()
    const count = async (query: string) => {
      const path = `/v1/statistics?${query}`
      return (await asOwner('GET', path, token)).json.counts
    }
    const byHand = { granted: 1, denied: 0, rate: 1 }
    const bySignal = { granted: 0, denied: 2, rate: 0 }
    expect(await count('')).toEqual([{ purpose: 'marketing', ...byHand }])
    expect(await count('kind=signal')).toMatchObject([bySignal])
    expect(await count('kind=signal&by=jurisdiction,signals')).toMatchObject([
      { jurisdiction: 'US-CA', signals: 'gpc', ...bySignal },
    ])
    const told = await count('signal=gpc&by=kind,signals')
    expect(told).toHaveLength(2)
    for (const expected of [
      { kind: 'partial', signals: 'dnt gpc', ...byHand },
      { kind: 'signal', signals: 'gpc', ...bySignal },
    ])
      expect(told).toContainEqual({ purpose: 'marketing', ...expected })
    expect(await count('kind=expired&by=signals')).toMatchObject([
      { signals: null, granted: 0, denied: 1 },
    ])
    expect(await count('jurisdiction=US-CA&by=kind')).toHaveLength(2)
  })

  test('statistics leave out buckets in which somebody could be seen', async () => {
    const store = await open()
    const { post, asOwner } = createCaller({ store, minBucket: 3 })
    const token = await makeToken(store)
    const notice = { ver: '1', hash: 'n'.repeat(43), layer: 1 as const }
    for (const lang of ['az', 'az', 'az', 'fo'])
      await post(makeReceipt({ notice: { ...notice, lang } }))
    const path = '/v1/statistics?by=lang'
    const { json, text } = await asOwner('GET', path, token)
    expect(json.hidden).toBe(2)
    expect(text).not.toContain('fo')
  })

  test('the audit log says who asked for what, and only then is it done', async () => {
    const store = await open()
    const { asOwner } = createCaller({ store, clock: () => 60_000 })
    const token = await makeToken(store)
    await asOwner('GET', '/v1/export?site=a.example&format=csv', token)
    await asOwner('PUT', `/v1/subjects/${'s'.repeat(22)}/hold`, token)
    const { json } = await asOwner('GET', '/v1/audit', token)
    expect(json.entries).toContainEqual({
      at: '1970-01-01T00:01:00.000Z',
      actor: 'token:owner',
      action: 'GET /v1/export',
      detail: { site: 'a.example', format: 'csv' },
    })
    expect(json.entries).toContainEqual({
      at: '1970-01-01T00:01:00.000Z',
      actor: 'token:owner',
      action: 'PUT /v1/subjects/:subject/hold',
      detail: { subject: 's'.repeat(22) },
    })
    const unlogged = createCaller({ store, log: silentLog })
    await store.db.schema.dropTable('audit').execute()
    expect((await unlogged.asOwner('GET', '/v1/export', token)).status).toBe(
      500,
    )
  })

  test('the audit log turns all pages, and misses nothing', async () => {
    const store = await open()
    const { asOwner } = createCaller({ store, clock: () => 60_000 })
    const token = await makeToken(store)
    for (let i = 0; i < 12; i++) await asOwner('GET', '/v1/receipts', token)
    const { json } = await asOwner('GET', '/v1/audit?limit=10', token)
    const path = `/v1/audit?limit=10&after=${json.next}`
    const rest = (await asOwner('GET', path, token)).json
    // The second look is an entry of the same time; it may be on either page.
    expect(json.entries).toHaveLength(10)
    expect([3, 4]).toContain(rest.entries.length)
    expect(rest.next).toBeNull()
  })
})
