import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { createProfile } from '../../core/test/utils/create-profile.ts'
import { createChain, hashReceipt, type Chain } from '../src/chain.ts'
import type { Receipt } from '../src/receipt.ts'
import { makeReceipt } from './utils/make-receipt.ts'

const subject = 'AAECAwQFBgcICQoLDA0ODw'
const other = 'EBESExQVFhcYGRobHB0eHw'
const first = { seq: 1, prev: null }

/** Makes the next receipt of a subject, and appends it. */
function append(chain: Chain, who = subject): Receipt {
  const receipt = makeReceipt({ subject: who }, chain.next(who, []))
  chain.append(receipt)
  return receipt
}

test('hashes the canonical form of a receipt, RFC 8785 and FIPS 180-4', () => {
  const receipt = makeReceipt()
  const hash = createHash('sha256').update(canonicalize(receipt)!)
  expect(hashReceipt(receipt)).toBe(hash.digest('base64url'))
})

test('begins with the number 1, and with nothing before it', () => {
  expect(createChain(createProfile().storage).next(subject, [])).toEqual(first)
})

test('ties each receipt to the one before it', () => {
  const chain = createChain(createProfile().storage)
  const one = append(chain)
  const two = append(chain)
  const three = append(chain)
  expect(two).toMatchObject({ seq: 2, prev: hashReceipt(one) })
  expect(three).toMatchObject({ seq: 3, prev: hashReceipt(two) })
})

test('only asking moves nothing on', () => {
  const chain = createChain(createProfile().storage)
  append(chain)
  expect(chain.next(subject, [])).toEqual(chain.next(subject, []))
})

test('goes on where another page ended', () => {
  const { storage } = createProfile()
  const one = append(createChain(storage))
  const chain = createChain(storage)
  const two = append(createChain(storage))
  expect(two).toMatchObject({ seq: 2, prev: hashReceipt(one) })
  expect(chain.next(subject, [])).toEqual({ seq: 3, prev: hashReceipt(two) })
})

test('begins anew for another subject', () => {
  const chain = createChain(createProfile().storage)
  append(chain)
  append(chain)
  expect(append(chain, other)).toMatchObject(first)
  expect(chain.next(other, []).seq).toBe(2)
  expect(chain.next(subject, [])).toEqual(first)
})

test.each(['full', 'denied'] as const)(
  'goes on in memory where storage is %s from the first',
  (state) => {
    const profile = createProfile()
    profile.storageState = state
    const chain = createChain(profile.storage)
    append(chain)
    const two = append(chain)
    expect(chain.next(subject, [])).toEqual({ seq: 3, prev: hashReceipt(two) })
  },
)

test.each(['full', 'denied'] as const)(
  'uses no number twice when storage becomes %s',
  (state) => {
    const profile = createProfile()
    const chain = createChain(profile.storage)
    append(chain)
    profile.storageState = state
    const two = append(chain)
    expect(chain.next(subject, [])).toEqual({ seq: 3, prev: hashReceipt(two) })
  },
)

test.each([
  '',
  'garbage',
  '{}',
  'null',
  subject,
  `${subject}!`,
  `${subject}!x!y`,
])('begins anew where its key holds %j', (text) => {
  const { storage } = createProfile()
  storage.set('assent.chain', text)
  expect(createChain(storage).next(subject, [])).toEqual(first)
})
