import { expect, test } from 'vitest'
import type { Rule } from '../../src/config/check.ts'
import { faultsIn } from '../utils/faults-in.ts'

const text: Rule = ['language', 'words', 'text']
const map: Rule = ['key', 'address']

const taken: [Rule, unknown[]][] = [
  [map, [{ RU: '/r' }, { strict: '/r', '*': 'https://a.example/r' }]],
  ['ascii', ['a', 'text/plain; a="b"', ' ', '\\']],
  ['boolean', [true, false]],
  ['country', ['AZ', 'DE']],
  ['date', ['2026-11-22', '2024-02-29', '2000-02-29', '2026-12-31']],
  ['date', ['2026-01-31', '2026-04-30', '2026-02-28', '0000-02-29']],
  ['days', [0, 30, 999]],
  ['domain', ['site.example', 'a-b.site.example', 'xn--p1ai.example']],
  ['duration', ['P13M', 'P1Y', 'P1Y6M', 'P2W', 'P30D', 'P0D']],
  ['id', ['a', 'ads-2', 'constructor', `a${'b'.repeat(31)}`]],
  ['key', ['a', '*', 'x-key', 'acceptAll', 'us_ca', 'US-CA']],
  ['language', ['az', 'fil', 'pt-BR', 'zh-Hant-TW', 'de-1996']],
  ['milliseconds', [0, 10_000, 999_999]],
  ['period', ['P1D', 'P9D', 'P10D', 'P399D', 'P400D', 'P1W', 'P57W']],
  ['period', ['P1M', 'P6M', 'P10M', 'P13M', 'P1Y']],
  ['region', ['AZ', 'US-CA', 'CA-QC', 'GB-ENG', 'AZ-1']],
  [text, ['Name', ' a ', '"\\', { en: 'Name' }, { en: 'a', az: '"' }]],
  ['scc|adequacy|none', ['scc', 'adequacy', 'none']],
  ['version', ['1', '2026.11', 'a_b-c']],
  ['words', ['a', ' a', '\\', '"', '\n a', '😀', '5']],
]

const refused: [Rule, unknown[]][] = [
  ['ascii', ['', 'ö', 'a\r\nb: c', '\t', 1]],
  ['boolean', ['true', 1, null, [true]]],
  ['country', ['az', 'AZE', '', ['AZ']]],
  ['date', ['2026-11', '22.11.2026', '2026-11-22T00:00', 20261122]],
  ['date', ['2026-02-30', '2026-02-29', '2100-02-29', '2026-04-31']],
  ['date', ['2026-11-31', '2026-13-01', '2026-00-10', '2026-01-00']],
  ['date', ['2026-01-32', '2026-1-1', '-2026-01-01', '2026-02-31']],
  ['days', [-1, 1.5, 1000, '30', true, null]],
  ['domain', ['localhost', '.site.example', 'site.example/', 'a b.example']],
  ['duration', ['P', '13M', 'P1H', 'P6M1Y', 'p1y', 'P-1D', 13]],
  ['id', ['', 'A', '1a', '-a', 'a_b', 'a b', '__proto__', 'ö', 1]],
  ['id', [`a${'b'.repeat(32)}`, 'a\n', ['a']]],
  ['key', ['', 'a b', '__proto__', '1', 'ö', 'a:']],
  ['language', ['', 'a', 'en_GB', 'en-', '-en', '*', 'en-a b', '__proto__']],
  ['milliseconds', [-1, 0.5, 1_000_000, '1']],
  ['period', ['P0D', 'P0M', 'P401D', 'P14M', 'P58W', 'P2Y', 'P1Y1M', 'P01D']],
  ['period', ['P', '6M', 'P6', 'P-1D', 'P6M ', 180]],
  ['region', ['az', 'US-', 'US-ca', 'USA', 'US-CALI', '']],
  ['scc|adequacy|none', ['SCC', '', 'sc', 'scc|none', null, ['scc']]],
  ['version', ['', '1 0', 'a!b', 'a~b', 'a;b', '1'.repeat(33), 1]],
  ['words', ['', null, 1, ['a'], { en: 'a' }]],
]

test.each(taken)('takes what is a %s', (rule, values) => {
  expect(values.flatMap((value) => faultsIn(value, rule))).toEqual([])
})

test.each(refused)('refuses what is no %s', (rule, values) => {
  expect(values.map((value) => faultsIn(value, rule))).toEqual(
    values.map((value) => [
      `x: expected ${rule}, found ${JSON.stringify(value)}`,
    ]),
  )
})

test.each<[Rule, unknown, string]>([
  [map, {}, 'x: expected object, found {}'],
  [map, '/r', 'x: expected object, found "/r"'],
  [map, ['/r'], 'x: expected object, found ["/r"]'],
  [map, { RU: 1 }, 'x.RU: expected address, found 1'],
  [map, { RU: {} }, 'x.RU: expected address, found {}'],
  [map, { 'a b': '/r' }, 'x.a b: expected key, found "a b"'],
  [text, {}, 'x: expected text, found {}'],
  [text, 1, 'x: expected text, found 1'],
  [text, null, 'x: expected text, found null'],
  [text, ['a'], 'x: expected text, found ["a"]'],
  [text, '', 'x: expected words, found ""'],
  [text, { en: '' }, 'x.en: expected words, found ""'],
  [text, { en: { a: 'b' } }, 'x.en: expected words, found {"a":"b"}'],
  [text, { en_GB: 'a' }, 'x.en_GB: expected language, found "en_GB"'],
])('refuses by the map %j the value %j', (rule, value, fault) => {
  expect(faultsIn(value, rule)).toEqual([fault])
})

test.each(['', ' ', '\u00a0', '\u2003', '\n', '\t', ' \r\n '])(
  'refuses the blank words %j',
  (blank) => {
    expect(faultsIn(blank, 'words')).toHaveLength(1)
    expect(faultsIn(blank, text)).toHaveLength(1)
    expect(faultsIn({ en: 'a', az: blank }, text)).toHaveLength(1)
  },
)

test('names what is missing', () => {
  expect(faultsIn({}, { 'id!': 'id' })).toEqual([
    'x.id: expected id, found undefined',
  ])
})

test('lets members out that need not be there', () => {
  expect(faultsIn({}, { id: 'id' })).toEqual([])
})

test('names what a member may be called', () => {
  expect(faultsIn({ idd: 'a' }, { id: 'id', $schema: 'words' })).toEqual([
    'x.idd: expected id|$schema, found "idd"',
  ])
  expect(faultsIn({ $schema: 'a' }, { id: 'id', $schema: 'words' })).toEqual([])
})

test('numbers the items of a list', () => {
  expect(faultsIn(['a', 'B', 'c', 4], ['id'])).toEqual([
    'x[1]: expected id, found "B"',
    'x[3]: expected id, found 4',
  ])
})

test.each([{ 0: 'a', length: 1 }, 'a', 1, null, true])(
  'refuses %j where a list belongs',
  (value) => {
    expect(faultsIn(value, ['id'])).toEqual([
      `x: expected list, found ${JSON.stringify(value)}`,
    ])
  },
)

test.each([[[]], 'a', 1, null, true])(
  'refuses %j where an object belongs',
  (value) => {
    expect(faultsIn(value, {})).toEqual([
      `x: expected object, found ${JSON.stringify(value)}`,
    ])
  },
)
