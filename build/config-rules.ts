import { readFileSync } from 'node:fs'
import { format, type FormatOptions } from 'oxfmt'
import type { Schema } from 'ts-json-schema-generator'

const style: FormatOptions = JSON.parse(
  readFileSync(new URL('../.oxfmtrc.json', import.meta.url), 'utf8'),
)

/** `StorageKey` is the constant `storageKey`. */
function constant(name: string): string {
  return name[0]!.toLowerCase() + name.slice(1)
}

/** A text is tested with a quote in front, so that it is no number. */
function patternOf({ type, pattern = '', minimum, maximum }: Schema): RegExp {
  if (type === 'string')
    return RegExp(pattern.replace(/^\^|^/, (at) => (at ? '^"' : '^"[^]*')))
  const digits = `${maximum}`.length
  if (type !== 'integer' || minimum !== 0 || maximum !== 10 ** digits - 1)
    throw new Error(`There is no pattern for a ${type} up to ${maximum}`)
  return RegExp(`^\\d{1,${digits}}$`)
}

/**
 * The rules by which a browser checks a configuration, as a file: they say what
 * its JSON Schema says, in fewer bytes. One closure, since patterns and constants
 * are found on the way through the schema.
 */
export async function configRules(schema: Schema): Promise<string> {
  const definitions = schema.definitions as Record<string, Schema>
  const patterns = new Set(['boolean: /^(true|false)$/'])
  const constants = new Map<string, string>()

  function scalar(name: string, part: Schema): string {
    patterns.add(`'${name}': ${patternOf(part)}`)
    return `'${name}'`
  }

  function mapOf(map: Schema): [keys: string, values: string] {
    const keys = map.propertyNames as Schema
    return [
      scalar(keys.title!, { type: 'string', ...keys }),
      ruleOf(map.additionalProperties as Schema),
    ]
  }

  function namedRule(name: string): string {
    const definition = definitions[name]!
    if (definition.enum) return ruleOf(definition)
    if (/string|integer/.test(`${definition.type}`))
      return scalar(definition.title ?? constant(name), definition)
    if (!constants.has(name)) constants.set(name, ruleOf(definition, name))
    return constant(name)
  }

  function ruleOf(part: Schema, name = ''): string {
    if (part.$ref) return namedRule(part.$ref.replace(/.*\//, ''))
    if (part.enum) return `'${part.enum.join('|')}'`
    if (part.type === 'boolean') return `'boolean'`
    if (part.type === 'array') return `[${ruleOf(part.items as Schema)}]`
    if (part.anyOf) {
      // A value, or a map of such values.
      const [alone, map] = part.anyOf as [Schema, Schema]
      const [keys, values] = mapOf(definitions[map.$ref!.replace(/.*\//, '')]!)
      if (ruleOf(alone) !== values) throw new Error(`${name} is too complex`)
      return `[${keys}, ${values}, '${constant(name)}']`
    }
    if (part.additionalProperties) return `[${mapOf(part).join()}]`
    const { properties = {}, required = [] } = part
    return `{${Object.entries(properties).map(
      ([key, member]) =>
        `'${key}${required.includes(key) ? '!' : ''}': ${ruleOf(member as Schema)}`,
    )}}`
  }

  const rules = ruleOf(schema)
  const text = `
    // Written by \`pnpm write:config\` from \`config.ts\`.
    import type { Rule } from './check.ts'

    /** What a text, with a quote in front, or another value must match. */
    export const patterns: Readonly<Record<string, RegExp>> = {${[...patterns].join(', ')}}

    ${[...constants].map(([name, rule]) => `const ${constant(name)} = ${rule} as const`).join('\n\n')}

    /** What a configuration must look like: \`docs/reference/options.md\`. */
    export const rules: Rule = ${rules}
  `
  return (await format('rules.ts', text, style)).code
}
