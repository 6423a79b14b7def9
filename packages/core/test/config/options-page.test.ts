import { readFileSync } from 'node:fs'
import type { AnySchemaObject } from 'ajv'
import { describe, expect, it, test } from 'vitest'
import { patterns } from '../../src/config/rules.ts'
import { faultsOf } from '../utils/faults-of.ts'
import { optionsOf } from '../utils/options-of.ts'
import { schema } from '../utils/schema-faults.ts'

const page = readFileSync(
  new URL('../../../../docs/reference/options.md', import.meta.url),
  'utf8',
)

const { properties, definitions } = schema

/** What stands under each heading of the page. */
const shapes: Readonly<Record<string, AnySchemaObject>> = {
  'The configuration': schema,
  Receipts: properties.receipts,
  Controller: properties.controller,
  Policy: properties.policy,
  Change: definitions.Change,
  Visitor: properties.visitor,
  Renewal: properties.renewal,
  Appearance: properties.appearance,
  Purpose: definitions.Purpose,
  Service: definitions.Service,
  Cookie: definitions.Cookie,
  'Storage key': definitions.StorageKey,
}

/** The cells of each row of the table under a heading. */
function rowsOf(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`)
  const [own = ''] = section.split('\n## ')
  return own
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    )
    .filter(([first]) => !/^(Option|Type|-+)$/.test(first!))
}

describe.each(Object.entries(shapes))(
  'under "%s" the page',
  (heading, shape) => {
    const rows = rowsOf(heading)

    it('has every option there is, and no other', () => {
      const names = rows.map(([name]) => name!.replaceAll('`', ''))
      expect(names.toSorted()).toEqual(Object.keys(shape.properties).toSorted())
    })

    it('says which must be there', () => {
      const must = rows
        .filter(([, , standard]) => standard === '**must**')
        .map(([name]) => name!.replaceAll('`', ''))
      expect(must.toSorted()).toEqual((shape.required ?? []).toSorted())
    })

    it.each(rows)(
      'says what %s is without being set, and may be',
      (name, type, standard) => {
        const option = shape.properties[name!.replaceAll('`', '')]
        const value = JSON.stringify(option.default)
        // What is not in the schema is told in words, or in more than the schema has.
        expect(
          value === undefined || standard === `\`${value}\``,
          standard,
        ).toBe(true)
        const words = [...type!.matchAll(/`(\S+)`/g)].map(([, word]) => word)
        expect(words).toEqual(option.enum ?? [])
      },
    )
  },
)

test('the page has no table of options but of these', () => {
  const shown = Object.keys(shapes).flatMap(rowsOf)
  expect(page.match(/^\| `\S+` +\|/gm)).toHaveLength(shown.length)
  const names = new Set(optionsOf(schema).map(([name]) => name))
  expect(new Set(shown.map(([name]) => name!.replaceAll('`', '')))).toEqual(
    names,
  )
})

test('the page says what each type takes', () => {
  const types = rowsOf('Types').map(([type]) => type)
  expect(types).toEqual(expect.arrayContaining(Object.keys(patterns)))
})

test('the configurations on the page are right', () => {
  const blocks = [...page.matchAll(/```json\n([^]*?)```/g)]
  expect(blocks.length).toBeGreaterThan(2)
  for (const [, text] of blocks) expect(faultsOf(JSON.parse(text!))).toEqual([])
})
