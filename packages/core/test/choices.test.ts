import { expect, test } from 'vitest'
import { createCatalog } from '../src/catalog.ts'
import { answerOf, isAnswered, resolveChoices } from '../src/choices.ts'
import { makeRecord } from './utils/make-record.ts'
import { sampleConfig } from './utils/sample-config.ts'

const catalog = createCatalog(sampleConfig)
const purposes = ['functional', 'analytics', 'marketing', 'research']

test('names every purpose and service, granted or denied', () => {
  const record = makeRecord({ granted: ['analytics'], denied: ['matomo'] })
  expect(resolveChoices(catalog, record)).toEqual({
    necessary: 'granted',
    session: 'granted',
    functional: 'denied',
    analytics: 'granted',
    matomo: 'denied',
    plausible: 'granted',
    marketing: 'denied',
    youtube: 'denied',
    research: 'denied',
    survey: 'denied',
  })
})

test('leaves out what a record names and the configuration does not', () => {
  const choices = resolveChoices(catalog, makeRecord({ granted: ['gone'] }))
  expect(Object.keys(choices)).toEqual([...catalog.keys()])
})

test('a record answers only for the ids that it names', () => {
  const record = makeRecord({ granted: ['analytics'], denied: ['marketing'] })
  expect(answerOf(record, 'analytics')).toBe(true)
  expect(answerOf(record, 'marketing')).toBe(false)
  expect(answerOf(record, 'matomo')).toBeUndefined()
  expect(answerOf(undefined, 'analytics')).toBeUndefined()
})

test('all is answered when every purpose is, either way', () => {
  const [first, ...others] = purposes
  const record = makeRecord({ granted: [first!], denied: others })
  expect(isAnswered(catalog, record)).toBe(true)
})

test.each(purposes)('something is open as long as %s has no answer', (open) => {
  const denied = purposes.filter((id) => id !== open)
  const services = ['matomo', 'plausible', 'youtube', 'survey']
  const record = makeRecord({ granted: services, denied })
  expect(isAnswered(catalog, record)).toBe(false)
})

test('everything is open without a record', () => {
  expect(isAnswered(catalog, undefined)).toBe(false)
})

test('nothing is open where nothing but the necessary is configured', () => {
  const config = { ...sampleConfig, purposes: [] }
  expect(isAnswered(createCatalog(config), undefined)).toBe(true)
})
