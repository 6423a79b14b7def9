import { describe, expect, test } from 'vitest'
import { regimeOf } from '../../src/regimes/regime-of.ts'
import { regimes } from '../../src/regimes/index.ts'
import { countries } from '../utils/countries.ts'

const EU =
  'AT BE BG CY CZ DK EE ES FI GR HR HU IE IS LI LT LU LV MT NL NO PL PT RO SE SI SK'

/** What heeds Global Privacy Control by law, then what is silent. */
const STATES = 'CO CT DE MD MN MT NE NH NJ OR TX IA IN KY RI TN UT VA'

describe('countries', () => {
  const of = (id: string): string[] =>
    countries.filter((country) => regimeOf(country) === id)

  test('are 249', () => {
    expect(new Set(countries).size).toBe(249)
  })

  test.each([
    ['eu', EU],
    ['fr', 'FR'],
    ['it', 'IT'],
    ['de', 'DE'],
    ['uk', 'GB'],
    ['ch', 'CH'],
    ['br', 'BR'],
    ['tr', 'TR'],
    ['ru', 'RU'],
    ['az', 'AZ'],
  ])('of %s are %s', (id, expected) => {
    expect(of(id)).toEqual(expected.split(' '))
  })

  test('of the European Union and Economic Area are 30', () => {
    const ids = ['eu', 'fr', 'it', 'de']
    expect(ids.flatMap((id) => of(id))).toHaveLength(30)
  })

  test('that are not listed are strict', () => {
    expect(of('strict')).toHaveLength(249 - 30 - 7 + 1)
    expect(of('strict')).toContain('US')
  })
})

describe('parts of countries', () => {
  test.each(STATES.split(' '))('US-%s lets people opt out', (state) => {
    expect(regimeOf(`US-${state}`)).toBe('us-optout')
  })

  test.each([
    ['US-CA', 'us-ca'],
    ['CA-QC', 'qc'],
    ['FR-IDF', 'fr'],
    ['DE-BY', 'de'],
    ['GB-SCT', 'uk'],
    ['AZ-BA', 'az'],
  ])('%s has the rules of %s', (region, id) => {
    expect(regimeOf(region)).toBe(id)
  })

  test.each(['US', 'US-NY', 'US-WA', 'CA', 'CA-ON', 'JP-13'])(
    '%s is strict, as no law lets it be laxer',
    (region) => {
      expect(regimeOf(region)).toBe('strict')
    },
  )
})

test.each([
  undefined,
  '',
  '-',
  'us-ca',
  'USA',
  'CHINA',
  'EU',
  'ch',
  'US-CAX',
  'US-',
  'us-optout',
  '__proto__',
])('%j is no region that is known: strict', (region) => {
  expect(regimeOf(region)).toBe('strict')
})

test('every regime is that of a region', () => {
  const regions = [
    ...countries,
    'US-CA',
    'CA-QC',
    ...STATES.split(' ').map((state) => `US-${state}`),
  ]
  expect(new Set(regions.map(regimeOf))).toEqual(
    new Set(['strict', ...Object.keys(regimes)]),
  )
})
