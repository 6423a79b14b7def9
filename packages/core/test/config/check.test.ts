import { expect, test } from 'vitest'
import { check, type Rule } from '../../src/config/check.ts'

const taken: [Rule, unknown[]][] = [
  ['addresses', [{ RU: '/r' }, { strict: '/r', '*': 'https://a.example/r' }]],
  ['boolean', [true, false]],
  ['country', ['AZ', 'DE']],
  ['date', ['2026-11-22']],
  ['domain', ['site.example', 'a-b.site.example', 'xn--p1ai.example']],
  ['duration', ['P13M', 'P1Y', 'P1Y6M', 'P2W', 'P30D', 'P0D']],
  [
    'headers',
    [{ 'x-key': 'a' }, { a: '1', 'content-type': 'text/plain; a=b' }],
  ],
  ['id', ['a', 'ads-2', 'constructor', `a${'b'.repeat(31)}`]],
  ['language', ['az', 'fil', 'pt-BR', 'zh-Hant-TW', 'de-1996']],
  ['text', ['Name', ' a ', '"\\', { en: 'Name' }, { en: 'a', az: '"' }]],
  ['texts', [{}, { en: {} }, { en: { title: '' }, 'pt-BR': { title: 'a' } }]],
  ['scc|adequacy|none', ['scc', 'adequacy', 'none']],
  ['version', ['1', '2026.11', 'a_b-c']],
  ['words', ['a', ' a', '\\', '"', '\n a', '😀']],
]

const refused: [Rule, unknown[]][] = [
  ['addresses', [{}, '/r', ['/r'], { RU: 1 }, { RU: 'r' }, { '': '/r' }]],
  ['addresses', [{ 'a b': '/r' }, { RU: 'http://a.example' }, { RU: {} }]],
  ['boolean', ['true', 1, null, [true]]],
  ['country', ['az', 'AZE', '', ['AZ']]],
  ['date', ['2026-11', '22.11.2026', '2026-11-22T00:00', 20261122]],
  ['domain', ['localhost', '.site.example', 'site.example/', 'a b.example']],
  ['duration', ['P', '13M', 'P1H', 'P6M1Y', 'p1y', 'P-1D', 13]],
  ['headers', [{}, { 'x:': 'a' }, { x: 'ö' }, { x: '' }]],
  ['headers', [{ x: 'a\r\nb: c' }, { x: '"' }, { x: 1 }, 'x: a']],
  ['id', ['', 'A', '1a', '-a', 'a_b', 'a b', '__proto__', 'ö', 1]],
  ['id', [`a${'b'.repeat(32)}`, 'a\n', ['a']]],
  ['language', ['', 'a', 'en_GB', 'en-', '-en', '*', 'en-a b']],
  ['text', [{}, { en: '' }, { '': 'a' }, { en: 1 }, { en: { a: 'b' } }]],
  ['text', ['', 1, null, ['a'], true]],
  ['texts', ['a', [], { en: 'a' }, { en: { title: 1 } }, { 'e n': {} }]],
  ['scc|adequacy|none', ['SCC', '', 'sc', 'scc|none', null, ['scc']]],
  ['version', ['', '1 0', 'a!b', 'a~b', 'a;b', '1'.repeat(33), 1]],
  ['words', ['', null, 1, ['a'], { en: 'a' }]],
]

test.each(taken)('takes what is a %s', (rule, values) => {
  expect(values.flatMap((value) => check(value, rule, 'x'))).toEqual([])
})

test.each(refused)('refuses what is no %s', (rule, values) => {
  expect(values.map((value) => check(value, rule, 'x'))).toEqual(
    values.map((value) => [
      `x: expected ${rule}, found ${JSON.stringify(value)}`,
    ]),
  )
})

test.each(['', ' ', '\u00a0', '\u2003', '\n', '\t', ' \r\n '])(
  'refuses the blank words %j',
  (blank) => {
    expect(check(blank, 'words', 'x')).toHaveLength(1)
    expect(check(blank, 'text', 'x')).toHaveLength(1)
    expect(check({ en: 'a', az: blank }, 'text', 'x')).toHaveLength(1)
  },
)

test('names what is missing', () => {
  expect(check({}, { 'id!': 'id' }, 'x')).toEqual([
    'x.id: expected id, found nothing',
  ])
})

test('lets members out that need not be there', () => {
  expect(check({}, { id: 'id' }, 'x')).toEqual([])
})

test('numbers the items of a list', () => {
  expect(check(['a', 'B', 'c', 4], ['id'], 'x')).toEqual([
    'x[1]: expected id, found "B"',
    'x[3]: expected id, found 4',
  ])
})

test.each([{ 0: 'a', length: 1 }, 'a', 1, null, true])(
  'refuses %j where a list belongs',
  (value) => {
    expect(check(value, ['id'], 'x')).toEqual([
      `x: expected list, found ${JSON.stringify(value)}`,
    ])
  },
)

test.each([[[]], 'a', 1, null, true])(
  'refuses %j where an object belongs',
  (value) => {
    expect(check(value, {}, 'x')).toEqual([
      `x: expected object, found ${JSON.stringify(value)}`,
    ])
  },
)

test('cuts what it found to 60 characters', () => {
  expect(check('A'.repeat(100), 'id', 'x')).toEqual([
    `x: expected id, found "${'A'.repeat(59)}`,
  ])
})
