import { allPurposes } from '../catalog.ts'
import { check, fault, type Fault } from './check.ts'
import type { Config } from './config.ts'
import { rules } from './rules.ts'

/** Purposes that have texts of their own in every language. */
const BUILT_IN = /^(necessary|functional|analytics|marketing)$/

// What a cookie holds, less the fields of a record that are not ids.
const ID_BYTES = 3_900

/** A configuration that cannot be used, with everything that is wrong in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(
      ({ path, expected, found }) =>
        `\n- ${path || 'configuration'}: expected ${expected}, found ${found}`,
    )
    super(
      `The configuration is wrong, so everything stays held.${lines.join('')}`,
    )
    this.faults = faults
  }
}

/** Faults that only show between members. */
function checkIds(config: Config): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  let bytes = 0
  const add = (id: string, path: string): void => {
    if (seen.has(id))
      faults.push(fault(path, 'an id that is not used twice', id))
    seen.add(id)
    bytes += id.length + 1
  }
  for (const [i, purpose] of config.purposes.entries()) {
    const path = `purposes[${i}]`
    add(purpose.id, `${path}.id`)
    if (!BUILT_IN.test(purpose.id))
      for (const member of ['name', 'description'] as const)
        if (!purpose[member])
          faults.push(
            fault(
              `${path}.${member}`,
              'a text, as the purpose is your own',
              undefined,
            ),
          )
    for (const [j, { id }] of (purpose.services ?? []).entries())
      add(id, `${path}.services[${j}].id`)
  }
  if (bytes > ID_BYTES)
    faults.push(
      fault(
        'purposes',
        `ids of ${ID_BYTES} characters together, so that a cookie holds them`,
        bytes,
      ),
    )
  return faults
}

/**
 * Takes a copy of a configuration, so that what a page does to its own later
 * changes nothing.
 *
 * @throws {ConfigError} naming every fault
 */
export function readConfig(input: unknown): Config {
  let config: Config
  try {
    config = JSON.parse(JSON.stringify(input))
  } catch {
    throw new ConfigError([fault('', 'JSON', String(input))])
  }
  const faults = check(config, rules, '')
  if (!faults.length) faults.push(...checkIds(config))
  if (faults.length) throw new ConfigError(faults)
  return { ...config, purposes: allPurposes(config) }
}
