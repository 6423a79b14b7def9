import { expect, test } from 'vitest'
import { allows } from '../src/allows.ts'
import { createCatalog } from '../src/catalog.ts'
import { makeRecord } from './utils/make-record.ts'
import { sampleConfig } from './utils/sample-config.ts'

const catalog = createCatalog(sampleConfig)

function allowed(granted: string[], denied: string[]): string[] {
  const record = makeRecord({ granted, denied })
  return [...catalog.keys()].filter((id) => allows(catalog, record, id))
}

test('EU-01 without a record nothing is allowed but what is necessary', () => {
  expect(
    [...catalog.keys()].filter((id) => allows(catalog, undefined, id)),
  ).toEqual(['necessary', 'session'])
})

test('a purpose that has no answer is not allowed', () => {
  expect(allowed([], [])).toEqual(['necessary', 'session'])
})

test('what is necessary is allowed whatever the record says', () => {
  expect(allowed([], ['necessary', 'session'])).toEqual([
    'necessary',
    'session',
  ])
})

test('a granted purpose allows its services', () => {
  expect(allowed(['analytics'], ['marketing'])).toEqual([
    'necessary',
    'session',
    'analytics',
    'matomo',
    'plausible',
  ])
})

test('a service that was denied by name is not allowed under a granted purpose', () => {
  expect(allowed(['analytics'], ['matomo'])).toEqual([
    'necessary',
    'session',
    'analytics',
    'plausible',
  ])
})

test('a service that was granted by name is allowed under a denied purpose', () => {
  expect(allowed(['matomo'], ['analytics'])).toEqual([
    'necessary',
    'session',
    'matomo',
  ])
})

test('a denial holds against a grant of the same id', () => {
  expect(allowed(['functional'], ['functional'])).not.toContain('functional')
})

test.each([
  'unknown',
  'analytic',
  'analytics2',
  'Analytics',
  ' analytics',
  '',
  'constructor',
  '__proto__',
])('an id that is not configured is never allowed: %j', (id) => {
  const record = makeRecord({ granted: ['analytics', id] })
  expect(allows(catalog, record, id)).toBe(false)
})

test.each([undefined, null, 1, {}, ['analytics'], Symbol('analytics')])(
  'never throws, whatever it is asked: %o',
  (id) => {
    expect(allows(catalog, makeRecord(), id as string)).toBe(false)
  },
)

test('nothing is allowed before there is a configuration', () => {
  expect(allows(new Map(), makeRecord(), 'necessary')).toBe(false)
})
