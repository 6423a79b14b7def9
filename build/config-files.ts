import { configRules } from './config-rules.ts'
import { configSchema } from './config-schema.ts'
import { forEditors } from './for-editors.ts'

/** What is written from `packages/core/src/config.ts`: paths and contents. */
export async function configFiles(): Promise<[path: string, text: string][]> {
  const schema = configSchema()
  const text = `${JSON.stringify(forEditors(schema), null, 2)}\n`
  return [
    ['docs/reference/config.schema.json', text],
    ['packages/assent/config.schema.json', text],
    ['packages/core/src/config/rules.ts', await configRules(schema)],
  ]
}
