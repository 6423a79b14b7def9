import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AnySchemaObject } from 'ajv'
import { expect, test } from 'vitest'
import {
  getLanguageService,
  TextDocument,
  type CompletionItem,
} from 'vscode-json-languageservice'
import { schema } from '../utils/schema-faults.ts'

const examples = new URL('../../../../examples/', import.meta.url)

/** What VS Code and others ask about JSON files, with the same library. */
const service = getLanguageService({
  workspaceContext: {
    resolveRelativePath: (path, resource) => new URL(path, resource).href,
  },
  schemaRequestService: async (uri) =>
    uri === schema.$id
      ? JSON.stringify(schema)
      : readFileSync(fileURLToPath(uri), 'utf8'),
})

/** A file beside those of an example; `|` is where the cursor is. */
function open(text: string, name = 'shop/other.json') {
  const offset = text.indexOf('|')
  const uri = new URL(name, examples).href
  const plain = text.replace('|', '')
  const document = TextDocument.create(uri, 'json', 1, plain)
  const json = service.parseJSONDocument(document)
  const position = document.positionAt(offset)
  return {
    async proposed(): Promise<ReadonlyMap<string, CompletionItem>> {
      const list = await service.doComplete(document, position, json)
      return new Map(list?.items.map((item) => [item.label, item]))
    },
    async hover(): Promise<string> {
      const hover = await service.doHover(document, position, json)
      return JSON.stringify(hover?.contents ?? '')
    },
    faults: () => service.doValidation(document, json),
  }
}

/** The part of the schema that is the type or the option of this name. */
const shapeOf = (name: string): AnySchemaObject =>
  schema.definitions[name] ?? schema.properties[name]

const RELATIVE = '../../docs/reference/config.schema.json'

const addresses = [RELATIVE, schema.$id]

test.each(addresses)(
  'with the schema %s, an editor proposes options',
  async (address) => {
    const file = open(`{ "$schema": "${address}", "ren|" }`)
    const proposed = await file.proposed()
    expect([...proposed.keys()].toSorted()).toEqual(
      Object.keys(schema.properties)
        .filter((name) => name !== '$schema')
        .toSorted(),
    )
    for (const [name, { documentation }] of proposed)
      expect(documentation, name).toBe(schema.properties[name].description)
  },
)

test.each([
  ['"purposes": [{ "|" }]', 'Purpose'],
  ['"purposes": [{ "services": [{ "|" }] }]', 'Service'],
  ['"purposes": [{ "cookies": [{ "|" }] }]', 'Cookie'],
  ['"purposes": [{ "services": [{ "storage": [{ "|" }] }] }]', 'StorageKey'],
  ['"changes": [{ "|" }]', 'Change'],
  ['"renewal": { "|" }', 'renewal'],
  ['"visitor": { "|" }', 'visitor'],
  ['"receipts": { "|" }', 'receipts'],
  ['"controller": { "|" }', 'controller'],
  ['"policy": { "|" }', 'policy'],
])(
  'in %s it proposes the options of %s, with what they mean',
  async (text, name) => {
    const proposed = await open(
      `{ "$schema": "${RELATIVE}", ${text} }`,
    ).proposed()
    const { properties } = shapeOf(name)
    expect([...proposed.keys()].toSorted()).toEqual(
      Object.keys(properties).toSorted(),
    )
    for (const [option, { documentation }] of proposed)
      expect(documentation, option).toBe(properties[option].description)
  },
)

test.each([
  ['"regime": |', ['"strict"', '"eu"', '"us-ca"', '"az"']],
  ['"reload": |', ['"never"', '"ask"', '"always"']],
  ['"doNotTrack": |', ['true', 'false']],
  ['"validFor": |', ['"P6M"', '"P13M"']],
  ['"visitor": { "age": | }', ['"minor"', '"adult"']],
])('behind %s it proposes %j', async (text, values) => {
  const proposed = await open(
    `{ "$schema": "${RELATIVE}", ${text} }`,
  ).proposed()
  expect([...proposed.keys()]).toEqual(expect.arrayContaining(values))
})

test.each([
  ['"announce|Days": 30', 'at least; fewer are refused'],
  ['"renewal": { "gra|ce": "P1M" }', 'the choice still holds'],
  [
    '"purposes": [{ "id": "analytics", "exe|mpt": true }]',
    'aggregated statistics',
  ],
  [
    '"changes": [{ "version": "2", "kind": "minor", "effec|tive": "2026-01-01" }]',
    'From when it holds',
  ],
])('over %s it says “%s”', async (text, said) => {
  expect(await open(`{ "$schema": "${RELATIVE}", ${text} }`).hover()).toContain(
    said,
  )
})

test('it marks what is wrong, where it is', async () => {
  const file = open(`{
  "$schema": "${RELATIVE}",
  "controller": { "name": "A", "contact": "b" },
  "purposes": [{ "id": "Ads" }],
  "policy": { "url": "/", "updated": "2026-02-30" },
  "langauges": ["az"]
}`)
  const marks = (await file.faults()).map(({ range }) => range.start.line)
  expect(marks.toSorted()).toEqual([3, 4, 5])
})

test.each([
  'shop',
  'help-centre',
  'plexnovalex',
  'ims-engineering',
  'zynorlink',
])(
  'the example %s leads it to the schema, and nothing is marked',
  async (name) => {
    const path = `${name}/consent.json`
    const text = readFileSync(new URL(path, examples), 'utf8')
    const file = open(text.replace('"controller"', '"|controller"'), path)
    expect(await file.hover()).toContain('Who answers for the data')
    expect(await file.faults()).toEqual([])
  },
)
