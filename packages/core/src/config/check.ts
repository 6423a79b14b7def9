import type { Report } from './report.ts'
import { patterns } from './rules.ts'

/**
 * A value must match a pattern, by its name, or be one of several words
 * (`a|b`); or be a list of one rule, a map, or an object of rules.
 */
export type Rule = string | ListRule | MapRule | Shape

type ListRule = readonly [Rule]

/**
 * The pattern of keys and the rule of values; with a name, a value may stand
 * alone in the place of the map.
 */
type MapRule = readonly [keys: string, values: Rule, name?: string]

/** Members by name; a `!` behind the name means that it must be there. */
interface Shape {
  readonly [member: string]: Rule
}

type Members = Readonly<Record<string, unknown>>

/** Reports all that breaks a rule in a JSON value. */
export function check(
  value: unknown,
  rule: Rule,
  path: string,
  report: Report,
): void {
  const json = JSON.stringify(value)
  if (typeof rule === 'string') {
    const isRight = patterns[rule]
      ? patterns[rule].test(typeof value === 'string' ? `"${value}` : json)
      : rule.split('|').includes(value as string)
    if (!isRight) report(path, rule, value)
  } else if (Array.isArray(rule)) {
    const [keys, values, name] = rule as ListRule | MapRule
    if (name && typeof value === 'string') check(value, values!, path, report)
    else if ((values ? /^{"/ : /^\[/).test(json))
      for (const [key, item] of Object.entries(value as Members)) {
        const at = path + (values ? `.${key}` : `[${key}]`)
        if (values) check(key, keys, at, report)
        check(item, values ?? keys, at, report)
      }
    else report(path, values ? (name ?? 'object') : 'list', value)
  } else if (json?.[0] === '{')
    checkMembers(value as Members, rule as Shape, path, report)
  else report(path, 'object', value)
}

function checkMembers(
  value: Members,
  shape: Shape,
  path: string,
  report: Report,
): void {
  const names = Object.entries(shape).map(([key, rule]) => {
    const name = key.replace('!', '')
    if (name !== key || value[name] !== undefined)
      check(value[name], rule, `${path}.${name}`, report)
    return name
  })
  for (const name of Object.keys(value))
    check(name, names.join('|'), `${path}.${name}`, report)
}
