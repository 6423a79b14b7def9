import { expect, test } from 'vitest'
import { en } from '../../src/history/en.ts'
import type { PastFault, PastReceipt } from '../../src/history/past.ts'
import { wordsOfFaults } from '../../src/history/words-of-faults.ts'

const receipts = (...numbers: number[]): PastReceipt[] =>
  numbers.map((seq) => ({ seq, subject: 'a' }) as PastReceipt)

const words = (all: PastReceipt[], ...faults: [number, PastFault['fault']][]) =>
  wordsOfFaults(
    faults.map(([index, fault]) => ({ subject: 'a', index, fault })),
    all,
    (key) => en[key],
  )

test('says that what is kept is whole', () => {
  expect(words(receipts(1, 2))).toBe(
    'What is kept here is whole and unaltered.',
  )
})

test('a gap at the very beginning is no alarm', () => {
  expect(words(receipts(3), [1, 'missing'])).toBe(
    'What is kept here is whole and unaltered. Older ones are no longer kept.',
  )
})

test('names each receipt that is altered, missing or doubled', () => {
  const found = words(
    receipts(1, 2, 4, 4),
    [1, 'altered'],
    [3, 'missing'],
    [4, 'concurrent'],
  )
  expect(found).toBe(
    'Altered receipt: 1. Missing receipt: 3. Chosen in two tabs at one moment: 4.',
  )
})

test('one of several first receipts that is missing is named', () => {
  expect(words(receipts(1, 2), [1, 'missing'])).toBe('Missing receipt: 1.')
})

test('says nothing of gaps where a hundred are kept and others went', () => {
  const many = receipts(...Array.from({ length: 100 }, (_, i) => i + 2))
  expect(words(many, [1, 'missing'], [50, 'missing'])).toMatch(
    /^What is kept here is whole/,
  )
})
