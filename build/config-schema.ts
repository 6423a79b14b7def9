import { fileURLToPath } from 'node:url'
import { createGenerator, type Schema } from 'ts-json-schema-generator'

const SOURCE = fileURLToPath(
  new URL('../packages/core/src/config.ts', import.meta.url),
)

/** JSON Schema of a configuration, from the type and what is said of it. */
export function configSchema(): Schema {
  const generator = createGenerator({
    path: SOURCE,
    type: 'Config',
    // TypeScript checks it by itself, with the options of this project.
    skipTypeCheck: true,
    topRef: false,
    expose: 'all',
  })
  const { $schema, ...schema } = generator.createSchema('Config')
  return {
    $schema,
    $id: 'https://unpkg.com/assent/config.schema.json',
    title: 'Configuration of Assent',
    ...schema,
  }
}
