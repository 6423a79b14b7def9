import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuid } from '../src/uuid.ts'

test.each([
  ['A'.repeat(22), '00000000-0000-4000-8000-000000000000'],
  [`${'_'.repeat(21)}w`, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
  ['AAECAwQFBgcICQoLDA0ODw', '00010203-0405-4607-8809-0a0b0c0d0e0f'],
  ['-_-_-_-_-_-_-_-_-_-_-w', 'fbffbffb-ffbf-4bff-bffb-ffbffbffbffb'],
])('RFC 9562 5.4 makes of %s the version 4 UUID %s', (random, id) => {
  expect(uuid(random)).toBe(id)
})

test('RFC 9562 5.4 sets version and variant, and keeps the other 122 bits', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(bytes, (random) => {
      const id = uuid(Buffer.from(random).toString('base64url'))
      expect(id).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
      const kept = [...Buffer.from(id.replaceAll('-', ''), 'hex')]
      const masks = [...Array(16).fill(255)].with(6, 15).with(8, 63)
      expect(kept.map((byte, i) => byte & masks[i])).toEqual(
        [...random].map((byte, i) => byte & masks[i]),
      )
    }),
  )
})
