import type { Client, Front } from '../client.ts'
import type { Config } from '../config.ts'
import { holdTo } from '../config/hold-to.ts'
import { readConfig } from '../config/read-config.ts'
import type { Judge } from '../judge/create-judge.ts'
import { isEffective } from '../judge/version-in-force.ts'
import { emptyRecord } from '../judge/empty-record.ts'
import type { Platform } from '../platform.ts'
import { strict, strictRegime } from '../regimes/strict.ts'
import { CHECKED_NAME, loadRecord, storedTexts } from '../stored-record.ts'
import type { Rules } from '../visitor/rules.ts'

/** Opens configurations, and finds out what applies under one. */
export interface Opener extends Front {
  /** Rejects where the judge is needed and does not load. */
  rulesOf(config: Config): Promise<Rules>
}

/** What applies to somebody of whom nothing is known. */
const unknown: Rules = {
  regime: strict,
  regionSource: 'default',
  signals: [],
}

/**
 * Checks configurations. Who has chosen nothing yet, and of whom nothing is
 * known, needs no judge: everything is asked for, under the strict rules.
 */
export function createOpener(
  client: Client,
  platform: Platform,
  judge: () => Promise<Judge>,
): Opener {
  /** Whether the strict rules apply, no signal does, and nothing will change. */
  function isUnknown(config: Config): boolean {
    const { regime, visitor, doNotTrack, changes } = config
    const [gpc, , page] = platform.around()
    const isComing = changes?.some((change) => !isEffective(change, Date.now()))
    return !(regime || visitor || doNotTrack || gpc || page || isComing)
  }

  return {
    async open(input) {
      const config = readConfig(input)
      if (isUnknown(config) && !storedTexts(platform).join('')) {
        client.rules = unknown
        if (__DEV__) holdTo(config, strictRegime, platform.log)
        return { config }
      }
      const found = await judge().catch((cause) => {
        client.fail('load', __DEV__ && 'nobody can judge what is stored', cause)
      })
      if (found) return found.open(config)
      // No grant holds, and what is decided waits for the rules.
      const off = client.on('ready', () => {
        off()
        platform.storage.remove(CHECKED_NAME)
      })
      const stored = loadRecord(platform) ?? emptyRecord
      return { config, record: { ...stored, granted: [] } }
    },
    rulesOf: async (config) =>
      isUnknown(config) ? unknown : (await judge()).rulesOf(config),
  }
}
