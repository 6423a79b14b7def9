import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../src/fingerprint.ts'
import { anyCharacter } from './utils/any-character.ts'

test('has at most 7 characters, which a cookie takes as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter() }), (text) => {
      expect(fingerprint(text)).toMatch(/^[0-9a-z]{1,7}$/)
    }),
  )
})

test('differs wherever a single character does', () => {
  const text = fc.string({ unit: 'binary-ascii', minLength: 1 })
  const char = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 })
  fc.assert(
    fc.property(text, fc.nat(), char, (before, seed, other) => {
      const at = seed % before.length
      fc.pre(before[at] !== other)
      const after = before.slice(0, at) + other + before.slice(at + 1)
      expect(fingerprint(after)).not.toBe(fingerprint(before))
    }),
    { numRuns: 1_000 },
  )
})

test('differs when characters change places, or are added or left out', () => {
  const prints = ['', '0', '00', 'ab', 'ba', 'abc', 'acb', 'a', 'b']
  expect(new Set(prints.map(fingerprint)).size).toBe(prints.length)
})
