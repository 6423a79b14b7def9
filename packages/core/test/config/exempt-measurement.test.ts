import { expect, test } from 'vitest'
import { lintConfig } from '../../src/config/lint-config.ts'
import type { Config } from '../../src/config.ts'
import { fr } from '../../src/regimes/fr.ts'

/** Own measurement that keeps a cookie and data for so long. */
const measuring = (duration: string, retention: string): Config => ({
  controller: { name: 'Example', contact: 'privacy@site.example' },
  policy: { url: '/privacy' },
  purposes: [
    {
      id: 'analytics',
      exempt: true,
      data: ['Pages that you open'],
      recipients: ['Nobody else'],
      retention,
      cookies: [{ name: '_pk_id*', duration }],
    },
  ],
})

test.each([
  ['P13M', 'P25M', []],
  [
    'P14M',
    'P25M',
    [
      'config.purposes[0].cookies[0].duration: P14M is longer than P13M (fr: cookieDurations)',
    ],
  ],
  [
    'P13M',
    'P26M',
    ['config.purposes[0].retention: P26M is longer than P25M (fr: retention)'],
  ],
])(
  'FR-02 of exempt measurement a cookie of %s and data of %s are warned of where that is too long',
  (duration, retention, messages) => {
    const found = lintConfig(measuring(duration, retention), fr)
    expect(found.map(({ message }) => message)).toEqual(messages)
  },
)
