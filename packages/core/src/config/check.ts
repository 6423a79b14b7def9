/** Says what was expected where the value is wrong, else nothing. */
export type Leaf = (value: unknown) => string | false

/** Members by name; a `!` behind the name means that it must be there. */
export interface Shape {
  readonly [member: string]: Rule
}

/** What a value must look like: a leaf, a list of one rule, or an object. */
export type Rule = Leaf | readonly [Rule] | Shape

/** One thing that is wrong in a configuration. */
export interface Fault {
  /** Where, for example `purposes[0].id`. */
  readonly path: string
  readonly expected: string
  /** What was there, as JSON, cut to 60 characters. */
  readonly found: string
}

export function fault(path: string, expected: string, value: unknown): Fault {
  const found = value === undefined ? 'nothing' : JSON.stringify(value)
  return { path, expected, found: found.slice(0, 60) }
}

/** Everything in a JSON value that breaks a rule. */
export function check(value: unknown, rule: Rule, path: string): Fault[] {
  if (typeof rule === 'function') {
    const expected = rule(value)
    return expected ? [fault(path, expected, value)] : []
  }
  if (Array.isArray(rule))
    return Array.isArray(value)
      ? value.flatMap((item, i) => check(item, rule[0], `${path}[${i}]`))
      : [fault(path, 'a list', value)]
  if (typeof value !== 'object' || !value || Array.isArray(value))
    return [fault(path, 'an object', value)]
  return checkMembers(value, rule as Shape, path && `${path}.`)
}

function checkMembers(value: object, shape: Shape, prefix: string): Fault[] {
  const members = new Map(Object.entries(value))
  const faults = Object.entries(shape).flatMap(([key, rule]) => {
    const name = key.replace('!', '')
    const member = members.get(name)
    members.delete(name)
    return member === undefined && name === key
      ? []
      : check(member, rule, prefix + name)
  })
  for (const [name, member] of members)
    faults.push(fault(prefix + name, 'no member of this name', member))
  return faults
}
