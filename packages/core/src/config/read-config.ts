import type { Config } from '../config.ts'
import { checkAnswers } from './check-answers.ts'
import { checkChanges } from './check-changes.ts'
import { checkRenewal } from './check-renewal.ts'
import { checkIds } from './check-ids.ts'
import { checkPurposes } from './check-purposes.ts'
import { check } from './check.ts'
import type { Report } from './report.ts'
import { rules } from './rules.ts'

/**
 * Takes a copy of a configuration, so that what a page does to its own later
 * changes nothing.
 *
 * @throws {Error} that names every fault
 */
export function readConfig(input: unknown): Config {
  const config: Config = JSON.parse(JSON.stringify(input) ?? 'null')
  const lines = ['the configuration is wrong (docs/reference/options.md):']
  const report: Report = (path, expected, found) => {
    const json = JSON.stringify(found)?.slice(0, 60) ?? 'nothing'
    lines.push(`config${path}: expected ${expected}, found ${json}`)
  }
  check(config, rules, '', report)
  // What holds between members can be asked only of members that are right.
  if (!lines[1]) {
    checkPurposes(config, report)
    checkChanges(config, checkIds(config, report), report)
    checkRenewal(config, report)
    checkAnswers(config, report)
  }
  if (lines[1]) throw new Error(lines.join('\n- '))
  return config
}
