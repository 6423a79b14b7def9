import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Config } from '../src/config.ts'
import { anyConfig } from './utils/any-config.ts'
import { openPage } from './utils/open-page.ts'
import { outcomeOf } from './utils/outcome-of.ts'

const BASES = [
  'Legitimate interest',
  'legitimate-interest',
  'GDPR art. 6(1)(f)',
  'Contract',
]

const REGIONS = ['DE', 'FR', 'IT', 'ES', 'NO', '']

/** The same, with a legal basis for each purpose. */
const resting = (
  { purposes, ...rest }: Config,
  legalBasis: string,
): Config => ({
  ...rest,
  purposes: purposes.map((purpose) => ({ ...purpose, legalBasis })),
})

test('EU-19 whatever legal basis is named, nothing but what is necessary runs without consent', async () => {
  const anyCase = [
    anyConfig(),
    fc.constantFrom(...BASES),
    fc.constantFrom(...REGIONS),
  ] as const
  await fc.assert(
    fc.asyncProperty(...anyCase, async (config, basis, region) => {
      const { api, client } = openPage({ around: [false, null, region] })
      await client.start(resting(config, basis))
      const ids = [...client.catalog()]
        .filter(([, { purpose }]) => purpose.id !== 'necessary')
        .map(([id]) => id)
      expect(client.catalog().size).toBeGreaterThan(0)
      expect(ids.filter((id) => api.allows(id))).toEqual([])
      // The same ids, once somebody has consented to each.
      await api.save(Object.fromEntries(ids.map((id) => [id, true])))
      expect(ids.filter((id) => !api.allows(id))).toEqual([])
    }),
  )
})

test.each([
  'legitimateInterest',
  'basis',
  'required',
  'granted',
  'enabled',
  'mode',
])('EU-19 a purpose has no option %s', (option) => {
  const input = {
    controller: { name: 'Example', contact: 'privacy@site.example' },
    purposes: [{ id: 'analytics', [option]: true }],
  }
  expect(`${outcomeOf(input) as Error}`).toContain(
    `config.purposes[0].${option}: expected`,
  )
})
