import { check, type Rule } from '../../src/config/check.ts'

/** What breaks a rule in a value that is called `x`, a line for each fault. */
export function faultsIn(value: unknown, rule: Rule): string[] {
  const faults: string[] = []
  check(value, rule, 'x', (path, expected, found) =>
    faults.push(
      `${path}: expected ${expected}, found ${JSON.stringify(found)}`,
    ),
  )
  return faults
}
