import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allPurposes, createCatalog } from '../src/catalog.ts'
import { anyConfig } from './utils/any-config.ts'
import { sampleConfig } from './utils/sample-config.ts'

const { controller } = sampleConfig
const analytics = { id: 'analytics' }
const necessary = { id: 'necessary', retention: 'P1Y' }

test('holds purposes and their services, in the order of the configuration', () => {
  expect([...createCatalog(sampleConfig).keys()]).toEqual([
    'necessary',
    'session',
    'functional',
    'analytics',
    'matomo',
    'plausible',
    'marketing',
    'youtube',
    'research',
    'survey',
  ])
})

test('tells the purpose of each service', () => {
  const entry = createCatalog(sampleConfig).get('matomo')
  expect(entry?.purpose.id).toBe('analytics')
  expect(entry?.service).toEqual({ id: 'matomo', name: 'Matomo' })
})

test('knows what is necessary where the configuration does not name it', () => {
  const purposes = [analytics]
  expect(allPurposes({ controller, purposes })).toEqual([
    { id: 'necessary' },
    analytics,
  ])
})

test('puts what is necessary in front, as it was configured', () => {
  const purposes = [analytics, necessary]
  expect(allPurposes({ controller, purposes })).toEqual([necessary, analytics])
})

test('has nothing under the names of members that every object has', () => {
  const catalog = createCatalog(sampleConfig)
  for (const id of ['constructor', 'toString', '__proto__', '', 'Analytics'])
    expect(catalog.get(id)).toBeUndefined()
})

test('holds every id of every valid configuration, and necessary besides', () => {
  fc.assert(
    fc.property(anyConfig(), (config) => {
      const ids = config.purposes.flatMap(({ id, services = [] }) => [
        id,
        ...services.map((service) => service.id),
      ])
      const catalog = createCatalog(config)
      expect(new Set(catalog.keys())).toEqual(new Set(['necessary', ...ids]))
      for (const [id, { purpose, service }] of catalog)
        expect((service ?? purpose).id).toBe(id)
    }),
  )
})
