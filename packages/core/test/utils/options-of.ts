import type { AnySchemaObject } from 'ajv'

/** All options in a schema, nested ones too, each with what is said of it. */
export function optionsOf(
  schema: AnySchemaObject,
): [string, AnySchemaObject][] {
  const options: [string, AnySchemaObject][] = []
  JSON.stringify(schema, (key, value) => {
    if (key === 'properties')
      options.push(...Object.entries<AnySchemaObject>(value))
    return value
  })
  return options
}
