import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../src/fingerprint.ts'
import { decodeRecord, encodeRecord } from '../src/record.ts'
import { anyRecord } from './utils/any-record.ts'
import { makeRecord } from './utils/make-record.ts'

const record = makeRecord()
const encoded = encodeRecord(record)
const { time } = record

/** What somebody writes who knows how the last field is made. */
function forge(...fields: string[]): string {
  const text = fields.join('!')
  return `${text}!${fingerprint(text)}`
}

test('stays as it was in cookies that are already kept', () => {
  const text =
    '2!1795305600000!1810944000000!analytics!functional~marketing~research!!AAECAwQFBgcICQoLDA0ODw!0123456789abcd!2026.11!strict!!!t6sui0'
  expect(encoded).toBe(text)
  expect(decodeRecord(text, time)).toEqual(record)
})

test('comes back as it was written', () => {
  fc.assert(
    fc.property(anyRecord(), (written) => {
      expect(decodeRecord(encodeRecord(written), written.time)).toEqual(written)
    }),
  )
})

test('needs only characters that a cookie takes, RFC 6265 4.1.1', () => {
  fc.assert(
    fc.property(anyRecord(), (written) => {
      expect(encodeRecord(written)).toMatch(/^[!#-+\--:<-[\]-~]+$/)
    }),
  )
})

test('is none in any proper prefix of it', () => {
  fc.assert(
    fc.property(anyRecord(), (written) => {
      const text = encodeRecord(written)
      const prefixes = Array.from(text, (_, end) => text.slice(0, end))
      expect(
        prefixes.filter((prefix) => decodeRecord(prefix, written.time)),
      ).toEqual([])
    }),
  )
})

test('is none in any proper suffix of it', () => {
  const suffixes = Array.from(encoded, (_, i) => encoded.slice(i + 1))
  expect(suffixes.filter((suffix) => decodeRecord(suffix, time))).toEqual([])
})

test('is none after any edit of one character', () => {
  const ascii = Array.from({ length: 95 }, (_, i) =>
    String.fromCharCode(32 + i),
  )
  const edits = Array.from(encoded).flatMap((old, at) => {
    const before = encoded.slice(0, at)
    const after = encoded.slice(at + 1)
    return [
      before + after,
      before + (after[0] ?? '') + old + after.slice(1),
      ...ascii.flatMap((char) => [
        before + char + after,
        before + char + old + after,
      ]),
      encoded + old,
    ]
  })
  expect(edits.length).toBeGreaterThan(20_000)
  expect(
    edits.filter((edit) => edit !== encoded && decodeRecord(edit, time)),
  ).toEqual([])
})

test('is none of another schema, however well it is made', () => {
  const [, ...fields] = encoded.split('!').slice(0, -1)
  expect(decodeRecord(forge('2', ...fields), time)).toEqual(record)
  for (const schema of ['', '0', '1', '3', '22', '2.0', ' 2'])
    expect(decodeRecord(forge(schema, ...fields), time)).toBeUndefined()
})

test('is none with a field more or less, however well it is made', () => {
  const fields = encoded.split('!').slice(0, -1)
  expect(decodeRecord(forge(...fields, ''), time)).toBeUndefined()
  expect(decodeRecord(forge(...fields.slice(0, -1)), time)).toBeUndefined()
  expect(decodeRecord(forge(), time)).toBeUndefined()
})

test('is none without a time', () => {
  const withTime = (text: string) => {
    const fields = encoded.split('!').slice(0, -1)
    return decodeRecord(forge(...fields.with(1, text)), time)
  }
  expect(withTime(`${time}`)).toEqual(record)
  for (const text of ['now', 'NaN', 'Infinity', '2026-11-22', '9'.repeat(400)])
    expect(withTime(text)).toBeUndefined()
})

test('is none from a day ahead or more, and one from less', () => {
  const day = 86_400_000
  expect(decodeRecord(encoded, time - day)).toBeUndefined()
  expect(decodeRecord(encoded, time - day + 1)).toEqual(record)
})

test.each(['', '!', '!!!!!!!!', '%', '{}', 'null', '1', '\0', '😀'])(
  'is none in %j',
  (text) => {
    expect(decodeRecord(text, time)).toBeUndefined()
  },
)

test('stays below 4,096 bytes with 300 services, RFC 6265 6.1', () => {
  const services = Array.from({ length: 300 }, (_, i) => `service-${i + 100}`)
  const ids = ['functional', 'analytics', 'marketing', ...services]
  const cookie = `assent=${encodeRecord(makeRecord({ granted: [], denied: ids }))}`
  expect(services.every((id) => id.length === 11)).toBe(true)
  expect(new TextEncoder().encode(cookie).length).toBeLessThan(4_096)
})
