import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '@assent/core'
import { readConfig } from '@assent/core/config'
import { lintConfig } from 'assent'
import { describe, expect, it } from 'vitest'
import { fetchText } from './open-page.ts'
import { EXAMPLES } from './sites.ts'

const PAGE = readFileSync(join(EXAMPLES, '../docs/guides/promises.md'), 'utf8')

/** What each site is warned of under the rules that it runs under. */
const FINDINGS: Readonly<
  Record<string, readonly [regime: string, ...warnings: string[]]>
> = {
  plexnovalex: [
    'strict',
    'config.purposes[1].retention: is not told (strict: retention)',
    'config.purposes[5].retention: P5Y is longer than P25M (strict: retention)',
  ],
  'ims-engineering': ['az'],
  zynorlink: [
    'strict',
    'config.purposes[2].retention: P36M is longer than P25M (strict: retention)',
    'config.purposes[4].retention: is not told (strict: retention)',
  ],
  shop: ['strict'],
  'help-centre': ['strict'],
}

async function configOf(name: string): Promise<Config> {
  return JSON.parse(await fetchText(name, '/consent.json'))
}

describe.each(Object.entries(FINDINGS))('%s', (name, [regime, ...warnings]) => {
  it(`is refused nothing under ${regime}, and warned of what its policy promises`, async () => {
    const config = await configOf(name)
    expect(config.regime ?? 'strict').toBe(regime)
    expect(await lintConfig(config, regime)).toEqual(
      warnings.map((message) => ({ level: 'warn', message })),
    )
  })

  it('has its warnings on the page of the promises', () => {
    for (const warning of warnings) expect(PAGE).toContain(`\`${warning}\``)
  })
})

describe('what is kept for long', () => {
  it('75 years, as of site 003, are refused unless the site says that it may', async () => {
    const { longestRetention, ...config } = await configOf('shop')
    expect(longestRetention).toBe('P75Y')
    expect(() => readConfig(config)).toThrow(
      'config.purposes[0].retention: expected at most P10Y, found "P75Y"',
    )
  })

  it('36 months, as of site 002, are warned of wherever a law has a number', async () => {
    const config = await configOf('zynorlink')
    for (const regime of ['strict', 'fr'])
      expect(await lintConfig(config, regime)).toContainEqual({
        level: 'warn',
        message: `config.purposes[2].retention: P36M is longer than P25M (${regime}: retention)`,
      })
  })
})

describe('services abroad', () => {
  it('of a visitor in Russia stay held at the shop, as it asks for no transfer', async () => {
    const findings = await lintConfig(await configOf('shop'), 'ru')
    const countries = findings.map(({ message }) => /"(\w*)"/.exec(message)![1])
    expect(countries).toEqual(['EE', 'EE', 'AZ', 'TR', 'AZ'])
    expect(findings.map(({ level }) => level)).not.toContain('refuse')
  })
})
