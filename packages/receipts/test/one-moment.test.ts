import { beforeEach, expect, test, vi } from 'vitest'
import { createProfile } from '../../core/test/utils/create-profile.ts'
import { hashReceipt } from '../src/chain.ts'
import type { Receipt } from '../src/receipt.ts'
import { verify } from '../src/verify.ts'
import { openDesk } from './utils/open-desk.ts'
import { openTab } from './utils/open-tab.ts'
import { schemaFaults } from './utils/schema-faults.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

/** Two tabs of a visitor who has decided once. */
function openTabs(status: number | undefined = 201) {
  const { storage } = createProfile()
  const first = openDesk(storage, status).put()
  const views = [openTab(storage), openTab(storage)] as const
  const [left, right] = views.map((view) => openDesk(view, status))
  return {
    first,
    left: left!,
    right: right!,
    catchUp: () => views.forEach((view) => view.catchUp()),
  }
}

test('two tabs that decide at one moment tie their receipts to the same one', () => {
  const { first, left, right } = openTabs()
  const link = { seq: 2, prev: hashReceipt(first) }
  const twins = [left.put(), right.put({ granted: ['analytics'] })]
  expect(twins).toEqual([
    expect.objectContaining(link),
    expect.objectContaining(link),
  ])
  expect(verify([first, ...twins])).toEqual([
    { subject: first.subject, index: 2, fault: 'concurrent' },
  ])
})

test.each([201, 409, undefined])(
  'the next receipt is tied to both, where they are answered with %s',
  async (status) => {
    const { first, left, right, catchUp } = openTabs(status)
    const twins = [left.put(), right.put({ granted: ['analytics'] })]
    await vi.advanceTimersByTimeAsync(0)
    catchUp()
    const next = left.put()
    expect([next.prev, ...next.twins!].toSorted()).toEqual(
      twins.map(hashReceipt).toSorted(),
    )
    expect(schemaFaults(next)).toEqual([])
    expect(verify([first, ...twins, next])).toEqual([])
  },
)

test('tabs that go on at one moment, again and again, leave a whole chain', async () => {
  const { first, left, right, catchUp } = openTabs()
  const all: Receipt[] = [first]
  for (let round = 0; round < 5; round++) {
    all.push(left.put(), right.put({ granted: ['analytics'] }))
    await vi.advanceTimersByTimeAsync(0)
    catchUp()
  }
  all.push(right.put())
  expect(all.map(({ seq }) => seq)).toEqual([
    1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7,
  ])
  expect(verify(all)).toEqual([])
})

test('names no twins where there are none, or where they are of others', async () => {
  const { first, left, right, catchUp } = openTabs()
  right.put({ subject: 'EBESExQVFhcYGRobHB0eHw' })
  left.put()
  await vi.advanceTimersByTimeAsync(0)
  catchUp()
  expect(left.put()).not.toHaveProperty('twins')
  expect(first).not.toHaveProperty('twins')
})
