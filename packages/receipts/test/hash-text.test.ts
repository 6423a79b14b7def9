import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashText } from '../src/hash-text.ts'

const AZ = 'M\u0259n\u0259 t\u0259klifl\u0259r g\u00f6nd\u0259rin'

test.each([
  ['Send me offers', 'Send me offers'],
  ['\n  Send me\n\toffers \u00a0', 'Send me offers'],
  [AZ, AZ],
  [AZ.normalize('NFD'), AZ],
  ['Send  <b>me</b>', 'Send <b>me</b>'],
])('the hash of %j is that of %j', (text, read) => {
  const hash = createHash('sha256').update(read).digest('base64url')
  expect(hashText(text)).toBe(hash)
})

test('a letter that differs is another text', () => {
  expect(hashText('Send me offers')).not.toBe(hashText('Send me Offers'))
})
