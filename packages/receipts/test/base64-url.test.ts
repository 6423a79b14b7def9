import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64Url } from '../src/base64-url.ts'

test.each([
  [[], ''],
  [[0], 'AA'],
  [[251, 255], '-_8'],
  [[255, 255, 254], '___-'],
])('RFC 4648 5 writes %j as %j', (bytes, text) => {
  expect(base64Url(new Uint8Array(bytes))).toBe(text)
})

test('writes any bytes as Node.js does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(base64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
    }),
  )
})
