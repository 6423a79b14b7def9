/**
 * A value must match a type, be one of several words (`a|b`), a list of one
 * rule, or an object of rules.
 */
export type Rule = Type | `${string}|${string}` | readonly [Rule] | Shape

type Type =
  | 'address'
  | 'addresses'
  | 'boolean'
  | 'country'
  | 'date'
  | 'days'
  | 'domain'
  | 'duration'
  | 'headers'
  | 'id'
  | 'language'
  | 'milliseconds'
  | 'region'
  | 'text'
  | 'texts'
  | 'version'
  | 'words'

/** Members by name; a `!` behind the name means that it must be there. */
export interface Shape {
  readonly [member: string]: Rule
}

// Each is tested on the value's JSON, where a text has its quotes.
const words = '"(?!(?:\\s|\\\\[nrtfb])*")(?:[^"\\\\]|\\\\.)*"'
const address =
  /"(?=[^"]{1,500}")(\/(?!\/)|https:\/\/[^\s/?#\\"]|http:\/\/(localhost|127\.0\.0\.1|[\w-]+\.localhost)(:\d+)?\/)[^\s"\\]*"/
    .source

/** By name, at least one. */
const named = (value: string): RegExp =>
  RegExp(`^{("[\\w*-]+":${value}(,(?=")|}$))+$`)

const types: Readonly<Record<Type, RegExp>> & {
  readonly [words: string]: RegExp
} = {
  address: RegExp(`^${address}$`),
  addresses: named(address),
  boolean: /^(true|false)$/,
  country: /^"[A-Z]{2}"$/,
  date: /^"\d{4}-\d\d-\d\d"$/,
  days: /^\d{1,3}$/,
  domain: /^"[\w-]+(\.[\w-]+)+"$/,
  duration: /^"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?"$/,
  headers: named('"[ !#-[\\]-~]+"'),
  id: /^"[a-z][a-z0-9-]{0,31}"$/,
  language: /^"(?=.{2,35}"$)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"$/,
  milliseconds: /^\d{1,6}$/,
  region: /^"[A-Z]{2}(-[A-Z0-9]{1,3})?"$/,
  text: RegExp(`^(${words}|{${words}:${words}(,${words}:${words})*})$`),
  texts: /^\{("[\w-]+":\{("\w+":"([^"\\]|\\.)*",?)*\},?)*\}$/,
  version: /^"[\w.-]{1,32}"$/,
  words: RegExp(`^${words}$`),
}

/** What in a JSON value breaks a rule, a line for each fault. */
export function check(value: unknown, rule: Rule, path: string): string[] {
  const json = JSON.stringify(value)
  const wrong = (expected: string): string[] => [
    `${path}: expected ${expected}, found ${json?.slice(0, 60) ?? 'nothing'}`,
  ]
  if (typeof rule === 'string') {
    const type = types[rule] ?? RegExp(`^"(${rule})"$`)
    return type.test(json) ? [] : wrong(rule)
  }
  if (Array.isArray(rule))
    return Array.isArray(value)
      ? value.flatMap((item, i) => check(item, rule[0], `${path}[${i}]`))
      : wrong('list')
  if (json?.[0] !== '{') return wrong('object')
  return checkMembers(value as Shape, rule as Shape, path)
}

function checkMembers(value: Shape, shape: Shape, path: string): string[] {
  const names = Object.keys(shape).map((key) => key.replace('!', ''))
  return [
    ...Object.keys(value)
      .filter((name) => !names.includes(name))
      .map((name) => `${path}.${name}: there is no such option`),
    ...Object.entries(shape).flatMap(([key, rule], i) => {
      const name = names[i]!
      const isLeftOut = value[name] === undefined && name === key
      return isLeftOut ? [] : check(value[name], rule, `${path}.${name}`)
    }),
  ]
}
