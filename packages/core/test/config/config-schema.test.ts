import { readFileSync } from 'node:fs'
import type { AnySchemaObject } from 'ajv'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { configFiles } from '../../../../build/config-files.ts'
import { anyConfig } from '../utils/any-config.ts'
import { anyOption } from '../utils/any-option.ts'
import { faultsOf } from '../utils/faults-of.ts'
import { fullConfig } from '../utils/full-config.ts'
import { nearOptions } from '../utils/near-options.ts'
import { optionsOf } from '../utils/options-of.ts'
import { schema, schemaFaults } from '../utils/schema-faults.ts'

const root = new URL('../../../../', import.meta.url)

test('what is written from config.ts is up to date: pnpm write:config', async () => {
  for (const [path, text] of await configFiles())
    expect(readFileSync(new URL(path, root), 'utf8'), path).toBe(text)
})

test('says of every option and every type what it is', () => {
  const options = optionsOf(schema)
  const types = Object.entries<AnySchemaObject>(schema.definitions)
  for (const [name, { description }] of [...options, ...types])
    expect.soft(description, name).toMatch(/\S/)
  expect(options.length).toBeGreaterThan(60)
})

test('is at an address that a configuration may name', () => {
  expect(schema.$id).toMatch(/^https:/)
  expect(faultsOf({ ...fullConfig, $schema: schema.$id })).toEqual([])
  expect(schemaFaults({ ...fullConfig, $schema: schema.$id })).toEqual([])
})

test('takes every option there is', () => {
  expect(schemaFaults(fullConfig)).toEqual([])
})

/** Faults that a schema cannot see, because they show between members. */
const BETWEEN =
  /unused id|ids of 3700|expected false, found true|expected at most|separate: expected true|days from|period under|\.changes\[\d+\]\.(ids\[\d+\]: expected necessary\||summary: expected text, found nothing)|purposes\[\d+\]\.(name|description): expected text, found nothing/

/** Where a value is in a configuration: what holds it, and its name there. */
function placesIn(holder: object): [Record<string, unknown>, string][] {
  return Object.entries(holder).flatMap(([key, item]) => [
    [holder as Record<string, unknown>, key],
    ...(item && typeof item === 'object' ? placesIn(item) : []),
  ])
}

/** A copy in which one value, wherever it is, is another. */
function mutate(config: unknown, place: number, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(config))
  const places = placesIn(copy)
  const [holder, key] = places[place % places.length]!
  holder[key] = value
  return JSON.parse(JSON.stringify(copy))
}

/** Whether the schema takes it; as `readConfig` does, or this throws. */
function isTakenByBoth(config: unknown): boolean {
  const ours = faultsOf(config).filter((fault) => !BETWEEN.test(fault))
  const theirs = schemaFaults(config)
  if (!ours.length !== !theirs.length)
    throw new Error(JSON.stringify({ config, ours, theirs }))
  return !theirs.length
}

test('agrees with readConfig on every near value in every place', () => {
  const places = placesIn(fullConfig).map((_, i) => i)
  const taken = places.flatMap((place) =>
    nearOptions.filter((value) =>
      isTakenByBoth(mutate(fullConfig, place, value)),
    ),
  )
  expect(taken.length).toBeGreaterThan(places.length * 5)
  expect(taken.length).toBeLessThan((places.length * nearOptions.length) / 2)
})

test('agrees with readConfig, but between members, on thousands of others', () => {
  const base = fc.oneof(fc.constant(fullConfig), anyConfig())
  const count = { true: 0, false: 0 }
  fc.assert(
    fc.property(base, fc.nat(), anyOption(), (config, place, value) => {
      count[`${isTakenByBoth(mutate(config, place, value))}`]++
    }),
    { numRuns: 5_000 },
  )
  expect(count.true).toBeGreaterThan(500)
  expect(count.false).toBeGreaterThan(500)
})
