import { sha256 } from '@assent/receipts'
import { expect, test } from 'vitest'
import { hashBody } from '../src/intake/hash-body.ts'

test.each(['', 'a', 'ə ğ ı ş', '\u{1f36a}', '\ud800', 'x'.repeat(5000)])(
  'the runtime says the same of %j as ours, which the browser has',
  (text) => {
    expect(hashBody(text)).toBe(sha256(text))
  },
)
