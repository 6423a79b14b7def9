import * as fc from 'fast-check'
import { expect, test } from 'vitest'
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

test('names a number that is there twice', () => {
  const chain = chainOf(2)
  const twin = { ...chain[1]!, id: '1f0e0d0c-0b0a-4908-8706-050403020100' }
  expect(verify([...chain, twin])).toEqual([
    { subject, index: 2, fault: 'doubled' },
  ])
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
