import { expect, test } from 'vitest'
import { lintConfig } from '../../src/config/lint-config.ts'
import type { Config } from '../../src/config.ts'
import { az } from '../../src/regimes/az.ts'

const told = {
  id: 'analytics',
  data: ['Pages that you open'],
  legalBasis: 'Consent',
  recipients: ['A counting house'],
  retention: 'P6M',
} as const

/** A configuration for Azerbaijan with this purpose. */
const withPurpose = (purpose: Config['purposes'][number]): Config => ({
  controller: {
    name: 'Example',
    contact: 'privacy@site.example',
    address: '1 Street, Baku',
  },
  policy: { url: '/privacy' },
  purposes: [purpose],
})

test('AZ-02 a notice with all that art. 11.2 has an option for is taken', () => {
  expect(lintConfig(withPurpose(told), az)).toEqual([])
})

test.each(['legalBasis', 'recipients'] as const)(
  'AZ-02 a notice without %s is refused',
  (member) => {
    const { [member]: _, ...rest } = told
    expect(lintConfig(withPurpose(rest), az)).toEqual([
      {
        level: 'refuse',
        message: `config.purposes[0].${member}: is not told (az: ${member})`,
      },
    ])
  },
)
