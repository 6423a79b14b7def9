import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../../core/test/utils/any-character.ts'
import { sha256 } from '../src/sha-256.ts'

function byNode(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('FIPS 180-4 hashes the example %j', (text, hex) => {
  expect(sha256(text)).toBe(Buffer.from(hex, 'hex').toString('base64url'))
})

test('hashes every size around three block borders as Node.js does', () => {
  const texts = Array.from({ length: 200 }, (_, size) => 'a'.repeat(size))
  expect(texts.map(sha256)).toEqual(texts.map(byNode))
})

test('hashes the UTF-8 of a text, were it a megabyte', () => {
  const texts = ['ə', '😀', '\0', '\u0800', '\uffff', 'Kukilər 😀'.repeat(1e5)]
  expect(texts.map(sha256)).toEqual(texts.map(byNode))
})

test('hashes half a surrogate pair as the replacement character', () => {
  expect(sha256('a\ud83d')).toBe(byNode('a\ufffd'))
  expect(sha256('\ude00a')).toBe(byNode('\ufffda'))
})

test('hashes any text as Node.js does', () => {
  const text = fc.string({ unit: anyCharacter(), maxLength: 200 })
  fc.assert(
    fc.property(text, (any) => {
      expect(sha256(any)).toBe(byNode(any))
    }),
  )
})
