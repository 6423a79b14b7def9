import { readFileSync } from 'node:fs'
import type { AnySchemaObject } from 'ajv'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { configFiles } from '../../../../build/config-files.ts'
import { anyConfig } from '../utils/any-config.ts'
import { anyOption } from '../utils/any-option.ts'
import { faultsOf } from '../utils/faults-of.ts'
import { fullConfig } from '../utils/full-config.ts'
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
  /unused id|ids of 3900|expected false, found true|days from|period under|\.changes\[\d+\]\.(ids\[\d+\]: expected necessary\||summary: expected text, found nothing)|purposes\[\d+\]\.(name|description): expected text, found nothing/

/** A copy in which one value, wherever it is, is another. */
function mutate(config: unknown, place: number, value: unknown): unknown {
  const copy = structuredClone(config)
  const places: [Record<string, unknown>, string][] = []
  const visit = (holder: object): void => {
    for (const key of Object.keys(holder)) {
      places.push([holder as Record<string, unknown>, key])
      const item = (holder as Record<string, unknown>)[key]
      if (item && typeof item === 'object') visit(item)
    }
  }
  visit(copy as object)
  const [holder, key] = places[place % places.length]!
  if (value === undefined) delete holder[key]
  else holder[key] = value
  return copy
}

test('refuses what readConfig refuses and takes what it takes, but between members', () => {
  const base = fc.oneof(fc.constant(fullConfig), anyConfig())
  let taken = 0
  let refused = 0
  fc.assert(
    fc.property(base, fc.nat(), anyOption(), (config, place, value) => {
      const changed = JSON.parse(JSON.stringify(mutate(config, place, value)))
      const ours = faultsOf(changed).filter((fault) => !BETWEEN.test(fault))
      const theirs = schemaFaults(changed)
      const told = { changed, ours, theirs }
      expect({ ...told, isTaken: !ours.length }).toEqual({
        ...told,
        isTaken: !theirs.length,
      })
      if (theirs.length) refused++
      else taken++
    }),
    { numRuns: 5_000 },
  )
  expect(Math.min(taken, refused)).toBeGreaterThan(500)
})
