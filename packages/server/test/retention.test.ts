import type { Receipt } from '@assent/receipts'
import { expect, test } from 'vitest'
import { checkLog } from '../src/chain/check-log.ts'
import type { Store } from '../src/index.ts'
import { purge, type Retention } from '../src/retention/purge.ts'
import { collect } from './utils/collect.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeChain } from './utils/make-chain.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { onEachEngine } from './utils/on-each-engine.ts'
import { storedIds } from './utils/stored-ids.ts'

const retention: Retention = {
  given: 12,
  partial: 12,
  refused: 6,
  withdrawn: 12,
  expired: 12,
  signal: 12,
  audit: 24,
}

function refusal(changes: Partial<Receipt> = {}): Receipt {
  const { event } = makeReceipt()
  const refused = { kind: 'refused', method: 'reject-all' } as const
  return makeReceipt({ event: { ...event, ...refused }, ...changes })
}

const put = (store: Store, time: string, ...receipts: Receipt[]) =>
  createCaller({ store, clock: () => Date.parse(time) }).post(receipts)

const purgeAt = ({ db }: Store, time: string) =>
  purge(db, Date.parse(time), retention)

async function liveIds({ db }: Store) {
  const live = db.selectFrom('receipts').where('body', 'is not', null)
  return (await live.select('id').execute()).map(({ id }) => id).sort()
}

onEachEngine(({ open }) => {
  test('each kind is erased when its months have passed, not before', async () => {
    const store = await open()
    const [given, refused] = [makeReceipt(), refusal()]
    await put(store, '2026-01-31T12:00:00Z', given, refused)
    expect(await purgeAt(store, '2026-07-31T12:00:00Z')).toEqual({
      erased: 0,
      removed: 0,
    })
    expect(await purgeAt(store, '2026-07-31T12:00:00.001Z')).toEqual({
      erased: 1,
      removed: 0,
    })
    expect(await liveIds(store)).toEqual([given.id])
    expect(await purgeAt(store, '2027-01-31T12:00:00.001Z')).toEqual({
      erased: 1,
      removed: 0,
    })
    expect(await liveIds(store)).toEqual([])
  })

  test('a receipt stays while a later one of its subject is kept', async () => {
    const store = await open()
    const [first, second] = makeChain(2) as [Receipt, Receipt]
    await put(store, '2026-01-01T00:00:00Z', first)
    await put(store, '2026-12-01T00:00:00Z', second)
    await purgeAt(store, '2027-06-01T00:00:00Z')
    expect(await liveIds(store)).toHaveLength(2)
    await purgeAt(store, '2027-12-02T00:00:00Z')
    expect(await liveIds(store)).toEqual([])
    expect(await collect(checkLog(store.db))).toEqual([])
  })

  test('tombstones go when the longest time has passed, with their whole chain', async () => {
    const store = await open()
    const chain = makeChain(3)
    await put(store, '2026-01-01T00:00:00Z', ...chain)
    await purgeAt(store, '2027-02-01T00:00:00Z')
    expect((await purgeAt(store, '2028-01-01T00:00:00Z')).removed).toBe(0)
    expect((await purgeAt(store, '2028-02-02T00:00:00Z')).removed).toBe(3)
    expect(await storedIds(store)).toEqual([])
  })

  test.each([
    ['the visitor', 'held'],
    ['the owner', 'legal-hold'],
  ] as const)('what %s holds is not erased', async (_, mark) => {
    const store = await open()
    const receipt = makeReceipt()
    const { subject } = receipt
    await put(store, '2026-01-01T00:00:00Z', receipt)
    await store.db
      .insertInto('marks')
      .values({ subject, mark, since: 0 })
      .execute()
    expect((await purgeAt(store, '2030-01-01T00:00:00Z')).erased).toBe(0)
    await store.db.deleteFrom('marks').execute()
    expect((await purgeAt(store, '2030-01-01T00:00:00Z')).erased).toBe(1)
  })

  test('more than a thousand are erased in one purge', async () => {
    const store = await open()
    for (let i = 0; i < 21; i++)
      await put(
        store,
        '2026-01-01T00:00:00Z',
        ...Array.from({ length: 100 }, () => makeReceipt()),
      )
    expect((await purgeAt(store, '2030-01-01T00:00:00Z')).erased).toBe(2100)
  })

  test('a purge is in the audit log, and old entries leave it', async () => {
    const store = await open()
    await put(store, '2026-01-01T00:00:00Z', makeReceipt())
    await purgeAt(store, '2028-01-01T00:00:00Z')
    const entries = () =>
      store.db.selectFrom('audit').select(['actor', 'detail']).execute()
    expect(await entries()).toEqual([
      { actor: 'retention', detail: '{"erased":1,"removed":0}' },
    ])
    await purgeAt(store, '2031-01-01T00:00:00Z')
    expect(await entries()).toEqual([
      { actor: 'retention', detail: '{"erased":0,"removed":1}' },
    ])
  })

  test('marks on subjects of whom nothing is left go, too', async () => {
    const store = await open()
    const receipt = makeReceipt()
    const { subject } = receipt
    await put(store, '2026-01-01T00:00:00Z', receipt)
    const mark = { subject, mark: 'blocked' as const, since: 0 }
    await store.db.insertInto('marks').values(mark).execute()
    const marks = () => store.db.selectFrom('marks').selectAll().execute()
    await purgeAt(store, '2028-01-01T00:00:00Z')
    expect(await marks()).toHaveLength(1)
    await purgeAt(store, '2031-01-01T00:00:00Z')
    expect(await marks()).toEqual([])
  })
})
