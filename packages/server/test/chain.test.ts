import {
  canonicalJson,
  hashReceipt,
  type ChainFault,
  type Receipt,
} from '@assent/receipts'
import { expect, test } from 'vitest'
import { checkLog } from '../src/chain/check-log.ts'
import type { Store } from '../src/index.ts'
import { collect } from './utils/collect.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeChain } from './utils/make-chain.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { onEachEngine } from './utils/on-each-engine.ts'

async function faultsIn({
  db,
}: Store): Promise<[number, ChainFault['fault']][]> {
  const faults = await collect(checkLog(db))
  return faults.map(({ index, fault }) => [index, fault])
}

async function storeChain(store: Store, chain: Receipt[]) {
  await createCaller({ store }).post([...chain, ...makeChain(2)])
  return (id: string) => store.db.updateTable('receipts').where('id', '=', id)
}

onEachEngine(({ open }) => {
  test('whole chains, in whatever order they arrived, have no fault', async () => {
    const store = await open()
    await storeChain(store, makeChain(5).toReversed())
    expect(await faultsIn(store)).toEqual([])
  })

  test('a body that was edited is named by its number', async () => {
    const store = await open()
    const chain = makeChain(4)
    const update = await storeChain(store, chain)
    const body = canonicalJson({ ...chain[2]!, regime: 'eu' })
    await update(chain[2]!.id).set({ body }).execute()
    expect(await faultsIn(store)).toEqual([[3, 'altered']])
  })

  test('so is one that was edited together with its hash and columns', async () => {
    const store = await open()
    const chain = makeChain(4)
    const update = await storeChain(store, chain)
    const forged = { ...chain[2]!, regime: 'eu' }
    await update(forged.id)
      .set({
        regime: 'eu',
        body: canonicalJson(forged),
        hash: hashReceipt(forged),
      })
      .execute()
    expect(await faultsIn(store)).toEqual([[3, 'altered']])
  })

  test('so is one of which only a column was edited', async () => {
    const store = await open()
    const chain = makeChain(2)
    const update = await storeChain(store, chain)
    await update(chain[1]!.id).set({ granted: ' marketing ' }).execute()
    expect(await faultsIn(store)).toEqual([[2, 'altered']])
  })

  test('a tombstone that was edited is named', async () => {
    const store = await open()
    const chain = makeChain(3)
    const update = await storeChain(store, chain)
    await createCaller({ store }).asVisitor('DELETE', '/v1/subject', chain[0]!)
    await update(chain[1]!.id)
      .set({ hash: 'x'.repeat(43) })
      .execute()
    expect(await faultsIn(store)).toEqual([[2, 'altered']])
  })

  test('a gap is named by the first number that is missing', async () => {
    const store = await open()
    const chain = makeChain(6)
    await storeChain(
      store,
      [0, 3, 5].map((i) => chain[i]!),
    )
    expect(await faultsIn(store)).toEqual([
      [2, 'missing'],
      [5, 'missing'],
    ])
  })

  test('a chain without its beginning has a gap', async () => {
    const store = await open()
    await storeChain(store, makeChain(3).slice(1))
    expect(await faultsIn(store)).toEqual([[1, 'missing']])
  })

  test('two receipts with one number are named', async () => {
    const store = await open()
    const chain = makeChain(3)
    const twin = makeReceipt({ ...chain[1]!, id: makeReceipt().id })
    await storeChain(store, [...chain, twin])
    expect(await faultsIn(store)).toEqual([[2, 'doubled']])
  })

  test('two at the end of a chain are told to be concurrent', async () => {
    const store = await open()
    const chain = makeChain(2)
    const twin = makeReceipt({ ...chain[1]!, id: makeReceipt().id })
    await storeChain(store, [...chain, twin])
    expect(await faultsIn(store)).toEqual([[2, 'concurrent']])
  })

  test('two that a later receipt names are whole, and so are their tombstones', async () => {
    const store = await open()
    const chain = makeChain(2)
    const { subject } = chain[0]!
    const twin = makeReceipt({ ...chain[1]!, id: makeReceipt().id })
    const [prev, ...twins] = [chain[1]!, twin].map(hashReceipt)
    const next = makeReceipt({ subject, seq: 3, prev: prev!, twins })
    const update = await storeChain(store, [...chain, twin, next])
    expect(await faultsIn(store)).toEqual([])
    await createCaller({ store }).asVisitor('DELETE', '/v1/subject', chain[0]!)
    expect(await faultsIn(store)).toEqual([])
    await update(next.id).set({ twins: null }).execute()
    expect(await faultsIn(store)).toEqual([[2, 'doubled']])
  })

  test('a chain longer than a page is checked whole', async () => {
    const store = await open()
    const chain = makeChain(1050)
    const { post } = createCaller({ store })
    for (let i = 0; i < 1050; i += 100) await post(chain.slice(i, i + 100))
    expect(await faultsIn(store)).toEqual([])
    await store.db
      .deleteFrom('receipts')
      .where('id', '=', chain[1000]!.id)
      .execute()
    expect(await faultsIn(store)).toEqual([[1001, 'missing']])
  })
})
