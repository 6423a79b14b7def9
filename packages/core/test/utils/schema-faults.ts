import { readFileSync } from 'node:fs'
import { Ajv, type AnySchemaObject } from 'ajv'

const file = new URL(
  '../../../../docs/reference/config.schema.json',
  import.meta.url,
)

/** The JSON Schema of a configuration, as it is published. */
export const schema: AnySchemaObject = JSON.parse(readFileSync(file, 'utf8'))

const validate = new Ajv({ allErrors: true }).compile(schema)

/** Where a configuration breaks the published schema. */
export function schemaFaults(input: unknown): string[] {
  validate(input)
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  )
}
