import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../../core/test/utils/any-character.ts'
import { canonicalJson } from '../src/canonical-json.ts'

test('RFC 8785 3.2.2 writes literals, strings and numbers', () => {
  const value = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50,
                2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('RFC 8785 3.2.3 sorts members by their UTF-16 code units', () => {
  const value = JSON.parse(String.raw`{
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis"
  }`)
  expect(Object.values(JSON.parse(canonicalJson(value)))).toEqual(
    expect.arrayContaining(Object.values(value)),
  )
  expect(canonicalJson(value).match(/[A-Z][\w :]+/g)).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test.each([
  [0, '0'],
  [-0, '0'],
  [5e-324, '5e-324'],
  [-1.7976931348623157e308, '-1.7976931348623157e+308'],
  [9007199254740992, '9007199254740992'],
  [295147905179352830000, '295147905179352830000'],
  [9.999999999999997e22, '9.999999999999997e+22'],
  [1e23, '1e+23'],
  [999999999999999700000, '999999999999999700000'],
  [0.000001, '0.000001'],
  [1e-7, '1e-7'],
])('RFC 8785 appendix B writes the number %d as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test('leaves out members that are undefined', () => {
  expect(canonicalJson({ b: undefined, a: { c: undefined, d: 1 } })).toBe(
    '{"a":{"d":1}}',
  )
})

test('writes members as they are called, were it __proto__', () => {
  const text = '{"__proto__":1,"constructor":2,"toString":{"__proto__":[]}}'
  expect(canonicalJson(JSON.parse(text))).toBe(text)
})

test('writes any JSON value as the canonicalize package does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: anyCharacter() }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
    { numRuns: 300 },
  )
})

test('is the same whatever order the members were written in', () => {
  const shuffled = fc.dictionary(fc.string(), fc.jsonValue()).chain((value) =>
    fc.tuple(
      fc.constant(value),
      fc.shuffledSubarray(Object.entries(value), {
        minLength: Object.keys(value).length,
      }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([value, entries]) => {
      expect(canonicalJson(Object.fromEntries(entries))).toBe(
        canonicalJson(value),
      )
    }),
  )
})

test('is read back as the value that was written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: anyCharacter() }), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(plain)
    }),
  )
})
