import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashReceipt } from '../src/chain.ts'
import type { Receipt } from '../src/receipt.ts'
import { verify } from '../src/verify.ts'
import { makeReceipt } from './utils/make-receipt.ts'

const subject = 'AAECAwQFBgcICQoLDA0ODw'
const other = 'EBESExQVFhcYGRobHB0eHw'

/** Receipts of one subject, each tied to the one before. */
function chainOf(length: number, who = subject): Receipt[] {
  const chain: Receipt[] = []
  for (let seq = 1; seq <= length; seq++) {
    const last = chain.at(-1)
    const prev = last ? hashReceipt(last) : null
    chain.push(makeReceipt({ subject: who }, { seq, prev }))
  }
  return chain
}

test('finds no fault in whole chains, in whatever order', () => {
  const receipts = [...chainOf(5), ...chainOf(3, other)]
  expect(verify(receipts)).toEqual([])
  expect(verify(receipts.toReversed())).toEqual([])
  expect(verify([])).toEqual([])
})

test('names the first number that is missing', () => {
  const chain = chainOf(6)
  const left = [chain[0]!, chain[3]!, chain[5]!]
  expect(verify(left)).toEqual([
    { subject, index: 2, fault: 'missing' },
    { subject, index: 5, fault: 'missing' },
  ])
  expect(verify(chain.slice(1))).toEqual([
    { subject, index: 1, fault: 'missing' },
  ])
})

test('names a receipt that is there twice', () => {
  const chain = chainOf(2)
  expect(verify([...chain, chain[0]!])).toEqual([
    { subject, index: 1, fault: 'doubled' },
  ])
  expect(verify([...chain, chain[1]!])).toEqual([
    { subject, index: 2, fault: 'doubled' },
  ])
})

describe('where two tabs decided at one moment', () => {
  const chain = chainOf(2)
  const twin = { ...chain[1]!, id: '1f0e0d0c-0b0a-4908-8706-050403020100' }
  const prev = hashReceipt(chain[1]!)
  const twins = [hashReceipt(twin)]
  const next = makeReceipt({}, { seq: 3, prev, twins })
  const whole = [...chain, twin, next]

  test('says so as long as no later receipt names both', () => {
    expect(verify([...chain, twin])).toEqual([
      { subject, index: 2, fault: 'concurrent' },
    ])
  })

  test('finds no fault when the next receipt names both', () => {
    expect(verify(whole)).toEqual([])
    expect(verify(whole.toReversed())).toEqual([])
  })

  test('finds no fault when both tabs decide again at one moment', () => {
    const other = makeReceipt({}, { seq: 3, prev: twins[0]!, twins: [prev] })
    const both = [next, other].map(hashReceipt)
    const last = makeReceipt(
      {},
      { seq: 4, prev: both[0]!, twins: both.slice(1) },
    )
    expect(verify([...whole, { ...other, regime: 'eu' }, last])).toEqual([
      { subject, index: 3, fault: 'altered' },
    ])
    const forked = { ...other, sdk: '1.0.1' }
    const end = { ...last, twins: [hashReceipt(forked)] }
    expect(verify([...whole, forked, end])).toEqual([])
  })

  test('names a receipt that was added later, which none names', () => {
    const added = { ...twin, id: '2f0e0d0c-0b0a-4908-8706-050403020100' }
    expect(verify([...whole, added])).toEqual([
      { subject, index: 2, fault: 'doubled' },
    ])
    const { twins: _, ...alone } = next
    expect(verify([...chain, twin, alone])).toEqual([
      { subject, index: 2, fault: 'doubled' },
    ])
  })

  test('names either of them that was taken away or edited', () => {
    for (const at of [1, 2]) {
      expect(verify(whole.toSpliced(at, 1))).toEqual([
        { subject, index: 2, fault: 'missing' },
      ])
      const edited = { ...whole[at]!, site: 'other.example' }
      expect(verify(whole.with(at, edited))).toEqual([
        { subject, index: 2, fault: 'altered' },
      ])
    }
  })
})

test('an edit of the last receipt shows to who has kept its hash', () => {
  const chain = chainOf(3)
  const ends = { [subject]: hashReceipt(chain[2]!) }
  const edited = [...chain.slice(0, 2), { ...chain[2]!, site: 'other.example' }]
  expect(verify(edited)).toEqual([])
  expect(verify(chain, ends)).toEqual([])
  expect(verify(edited, ends)).toEqual([
    { subject, index: 3, fault: 'altered' },
  ])
  expect(verify(chain.slice(0, 2), ends)).toEqual([
    { subject, index: 2, fault: 'altered' },
  ])
})

test('keeps the chains of subjects apart', () => {
  const [mine, theirs] = [chainOf(4), chainOf(4, other)]
  const edited = theirs.with(1, { ...theirs[1]!, regime: 'eu' })
  expect(verify([...mine, ...edited])).toEqual([
    { subject: other, index: 2, fault: 'altered' },
  ])
})

test('any edit of any receipt but the last is named by its number', () => {
  const chain = chainOf(5)
  const edits: ((receipt: Receipt) => Receipt)[] = [
    (receipt) => ({ ...receipt, site: 'other.example' }),
    (receipt) => ({ ...receipt, choices: receipt.choices.slice(1) }),
    (receipt) => ({
      ...receipt,
      event: { ...receipt.event, at: '2026-01-01T00:00:00.000Z' },
    }),
    (receipt) => ({ ...receipt, services: { matomo: 'granted' } }),
  ]
  fc.assert(
    fc.property(fc.nat({ max: 3 }), fc.constantFrom(...edits), (at, edit) => {
      const edited = chain.with(at, edit(chain[at]!))
      expect(verify(edited)).toEqual([
        { subject, index: at + 1, fault: 'altered' },
      ])
    }),
  )
})
