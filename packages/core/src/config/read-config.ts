import { check } from './check.ts'
import type { Config } from '../config.ts'
import { rules } from './rules.ts'

/** Purposes that have texts of their own in every language. */
const BUILT_IN = ['necessary', 'functional', 'analytics', 'marketing']

// What a cookie holds, less the fields of a record that are not ids.
const ID_BYTES = 3_900

/** Faults that only show between members. */
function checkIds({ purposes }: Config): string[] {
  const faults: string[] = []
  const ids = purposes.flatMap(({ id, services = [] }) => [
    id,
    ...services.map((service) => service.id),
  ])
  const twice = ids.filter((id, i) => ids.indexOf(id) < i)
  if (twice.length) faults.push(`purposes: ids used twice: ${twice}`)
  if (ids.join('~').length > ID_BYTES)
    faults.push(`purposes: all ids need more than ${ID_BYTES} characters`)
  for (const { id, name, description } of purposes)
    if (!BUILT_IN.includes(id) && !(name && description))
      faults.push(`purposes: "${id}" needs a name and a description`)
  return faults
}

/**
 * Takes a copy of a configuration, so that what a page does to its own later
 * changes nothing.
 *
 * @throws {Error} that names every fault
 */
export function readConfig(input: unknown): Config {
  const config: Config = JSON.parse(JSON.stringify(input) ?? 'null')
  const faults = check(config, rules, 'config')
  if (!faults.length) faults.push(...checkIds(config))
  if (faults.length)
    throw new Error(
      [
        'the configuration is wrong (docs/reference/options.md):',
        ...faults,
      ].join('\n- '),
    )
  return config
}
