import type { ChoiceInput, Config } from '@assent/core'
import { readConfig } from '@assent/core/config'
import * as fc from 'fast-check'
import { anyCharacter } from '../../../core/test/utils/any-character.ts'
import { anyConfig } from '../../../core/test/utils/any-config.ts'
import { faultsOf } from '../../../core/test/utils/faults-of.ts'

const piece = fc.oneof(
  fc.constantFrom('/', '?', '#', '?a=b', '\n', '\t', '%20', '[', ']', '@', ':'),
  fc.string({ unit: anyCharacter(), maxLength: 4 }),
)

const anyPolicy = fc.record(
  {
    url: fc.oneof(
      fc.array(piece).map((pieces) => `/${pieces.join('')}`),
      fc.webUrl({
        validSchemes: ['https'],
        withFragments: true,
        withQueryParameters: true,
      }),
    ),
    version: fc.string({ unit: anyCharacter(), maxLength: 64 }),
    updated: fc.stringMatching(/^20[0-9]{2}-0[1-9]-1[0-9]$/),
  },
  { requiredKeys: ['url'] },
)

const anyForm = fc.record({
  form: fc.stringMatching(/^[\w/-]{1,64}$/),
  text: fc.string({ unit: anyCharacter() }),
})

const CALLS = ['acceptAll', 'rejectAll', 'withdraw', 'reset'] as const

/** Acts of one visitor, one after the other. */
export interface Visit {
  readonly config: Config
  readonly locale: string
  readonly acts: readonly (ChoiceInput | (typeof CALLS)[number])[]
}

/** Any acts under any valid configuration. */
export function anyVisit(): fc.Arbitrary<Visit> {
  return fc
    .record({
      config: anyConfig(),
      policy: fc.option(anyPolicy, { nil: undefined }),
      version: fc.stringMatching(/^[\w.-]{1,32}$/),
    })
    .map(({ config, ...more }) => ({ ...config, ...more }))
    .filter((config) => !faultsOf(config).length)
    .map(readConfig)
    .chain((config) => {
      const ids = config.purposes.flatMap(({ id, services = [] }) => [
        id,
        ...services.map((service) => service.id),
      ])
      const choices = fc.dictionary(
        fc.constantFrom('unknown', ...ids),
        fc.oneof(fc.boolean(), anyForm),
      )
      const act = fc.oneof(choices, fc.constantFrom(...CALLS))
      return fc.record({
        config: fc.constant(config),
        locale: fc.constantFrom('', 'az', 'pt-BR', 'zh-Hant-TW'),
        acts: fc.array(act, { minLength: 1, maxLength: 5 }),
      })
    })
}
