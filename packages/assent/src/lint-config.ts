import type { Config } from '@assent/core'
import {
  lintConfig as lint,
  readConfig,
  type Finding,
} from '@assent/core/config'
import { regimes, strictRegime } from '@assent/core/regimes'

/**
 * What a configuration does not tell or keeps too long under the rules of a
 * region: `refuse` is what Assent refuses it for there. For a build, so that it
 * fails before a visitor comes. Works without a browser.
 *
 * @param regime `eu`, `az` … Default: `strict`
 * @throws {Error} that names every fault, where the configuration is wrong
 * @example
 * const findings = await lintConfig(config, 'az')
 * if (findings.some(({ level }) => level === 'refuse')) process.exit(1)
 */
export async function lintConfig(
  config: Config,
  regime = 'strict',
): Promise<Finding[]> {
  const rules = (await regimes[regime]?.()) ?? strictRegime
  return lint(readConfig(config), rules)
}
