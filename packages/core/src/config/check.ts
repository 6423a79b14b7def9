import { fault } from './fault.ts'
import { patterns } from './rules.ts'

/**
 * A value must match a pattern, by its name, or be one of several words
 * (`a|b`); or be a list of one rule, a map, or an object of rules.
 */
export type Rule = string | ListRule | MapRule | Shape

type ListRule = readonly [Rule]

/**
 * What a map is called, the pattern of its keys and the rule of its values, one
 * of which may stand alone in the place of the map.
 */
type MapRule = readonly [
  name: string,
  keys: string,
  values: Rule,
  standsAlone?: true,
]

/** Members by name; a `!` behind the name means that it must be there. */
interface Shape {
  readonly [member: string]: Rule
}

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  /^{/.test(JSON.stringify(value))

/** What in a JSON value breaks a rule, a line for each fault. */
export function check(value: unknown, rule: Rule, path: string): string[] {
  if (Array.isArray(rule)) return checkItems(value, rule as MapRule, path)
  if (typeof rule !== 'string')
    return isMembers(value)
      ? checkMembers(value, rule as Shape, path)
      : [fault(path, 'object', value)]
  const pattern = patterns[rule] ?? RegExp(`^"(${rule})$`)
  const isRight = pattern.test(
    typeof value === 'string' ? `"${value}` : JSON.stringify(value),
  )
  return isRight ? [] : [fault(path, rule, value)]
}

function checkItems(
  value: unknown,
  rule: ListRule | MapRule,
  path: string,
): string[] {
  const [name, keys, values, standsAlone] = rule
  if (!keys)
    return Array.isArray(value)
      ? value.flatMap((item, i) => check(item, name, `${path}[${i}]`))
      : [fault(path, 'list', value)]
  if (standsAlone && typeof value === 'string')
    return check(value, values, path)
  const items = isMembers(value) ? Object.entries(value) : []
  return items.length
    ? items.flatMap(([key, item]) => [
        ...check(key, keys, `${path}.${key}`),
        ...check(item, values, `${path}.${key}`),
      ])
    : [fault(path, name, value)]
}

function checkMembers(value: Members, shape: Shape, path: string): string[] {
  const names = Object.keys(shape).map((key) => key.replace('!', ''))
  return [
    ...Object.keys(value)
      .filter((name) => !names.includes(name))
      .map((name) => fault(`${path}.${name}`, names.join('|'), name)),
    ...Object.entries(shape).flatMap(([key, rule], i) => {
      const name = names[i]!
      const isLeftOut = value[name] === undefined && name === key
      return isLeftOut ? [] : check(value[name], rule, `${path}.${name}`)
    }),
  ]
}
