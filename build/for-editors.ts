import type { Schema } from 'ts-json-schema-generator'

/**
 * The same schema, in which an option says itself what it is. What stands
 * beside a `$ref` is not read before draft 2019-09, and an editor shows the
 * text that is nearest to the value.
 * @see https://json-schema.org/draft-07/draft-handrews-json-schema-01#rfc.section.8.3
 */
export function forEditors({ definitions = {}, ...schema }: Schema): Schema {
  const used: Record<string, Schema> = {}
  const named = ($ref: string): string => $ref.replace('#/definitions/', '')
  const definitionOf = ({ $ref, ...rest }: Schema): Schema =>
    $ref ? (definitions[named($ref)] as Schema) : rest

  function option({ $ref = '', description, ...rest }: Schema): Schema {
    const type = definitionOf({ $ref })
    const says = /string|integer/.test(`${type.type}`)
      ? `${description} ${type.description}`
      : description!
    const anyOf = type.anyOf?.map((part) => {
      const { description: _, ...silent } = definitionOf(part as Schema)
      return silent
    })
    return { ...type, ...(anyOf && { anyOf }), description: says, ...rest }
  }

  function visit(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(visit)
    if (!part || typeof part !== 'object') return part
    const { $ref, description }: Schema = part
    if ($ref && description) return visit(option(part))
    if ($ref) used[named($ref)] ??= visit(definitionOf(part)) as Schema
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, visit(value)]),
    )
  }

  return { ...(visit(schema) as Schema), definitions: used }
}
