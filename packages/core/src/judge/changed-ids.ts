import { aboutOf } from '../about.ts'
import type { Catalog } from '../catalog.ts'
import type { Config } from '../config.ts'
import type { ConsentRecord } from '../record.ts'
import { isEffective, NONE, versionInForce } from './version-in-force.ts'

/**
 * What has to be asked about again, because a record was made under another
 * version of the notice. A version that no change describes concerns all.
 */
export function changedIds(
  config: Config,
  catalog: Catalog,
  record: ConsentRecord,
  now: number,
): string[] {
  const { changes = [] } = config
  const { version } = aboutOf(record)
  const current = versionInForce(config, now)
  const all = [...catalog.keys()]
  if (current === NONE) return []
  if (!changes.some((change) => change.version === current))
    return version === current ? [] : all
  const known = changes.findLastIndex((change) => change.version === version)
  return changes
    .filter(
      ({ effective }, i) =>
        i > known || Date.parse(effective ?? '') > record.time,
    )
    .filter(({ kind }) => kind === 'material')
    .filter((change) => isEffective(change, now))
    .flatMap(({ ids = all }) => ids)
}
