import type { Config } from '../config.ts'
import type { Regime } from '../regimes/regime.ts'
import { lintConfig } from './lint-config.ts'

/**
 * Holds a valid configuration to the rules that apply.
 *
 * @param warn told what the rules only advise
 * @throws {Error} that names all that they require and it does not say
 */
export function holdTo(
  config: Config,
  regime: Regime,
  warn: (message: string) => void,
): void {
  const lines = { warn: [] as string[], refuse: [] as string[] }
  for (const { level, message } of lintConfig(config, regime))
    lines[level].push(`\n- ${message}`)
  if (lines.refuse.length)
    throw new Error(
      `the configuration is wrong where ${regime.id} applies (docs/reference/law.md):${lines.refuse.join('')}`,
    )
  if (lines.warn.length)
    warn(`advised where ${regime.id} applies:${lines.warn.join('')}`)
}
