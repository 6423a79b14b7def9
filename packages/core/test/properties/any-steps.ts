import * as fc from 'fast-check'

/** What may happen to a visitor, a site and a browser. */
export type Step =
  | readonly ['all', 'acceptAll' | 'rejectAll' | 'withdraw' | 'reset', boolean]
  | readonly ['save', Readonly<Record<string, boolean>>, boolean]
  | readonly ['signal', 'gpc' | 'dnt' | 'age']
  | readonly ['change', 'minor' | 'material', string, number]
  | readonly ['notice', 'maps' | 'matomo']
  | readonly ['move', string]
  | readonly ['clock', number]
  | readonly [
      'store',
      'storageState' | 'cookieState',
      'open' | 'full' | 'denied',
    ]
  | readonly ['clear', 'cookie' | 'mirror' | 'both']
  | readonly ['outage', 'decider' | 'judge']
  | readonly ['open']
  | readonly ['tab', number]
  | readonly ['spoil', number, boolean]

const DAY = 86_400_000
const ids = ['functional', 'analytics', 'marketing', 'research', 'maps']

const services = [
  ['analytics', 'matomo'],
  ['analytics', 'plausible'],
  ['marketing', 'youtube'],
  ['research', 'survey'],
] as const

/** As every screen does: a purpose with its services. */
const anyChoices = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...ids), fc.boolean(), { maxKeys: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([choices, answers]) => ({
    ...choices,
    ...Object.fromEntries(
      services.flatMap(([purpose, service], i) =>
        purpose in choices ? [[service, answers[i]!]] : [],
      ),
    ),
  }))

const mostly = fc.nat(4).map((n) => n > 0)

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constant('all' as const),
      fc.constantFrom(
        'acceptAll',
        'acceptAll',
        'rejectAll',
        'withdraw',
        'reset',
      ),
      mostly,
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constant('save' as const), anyChoices, mostly),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant('signal' as const),
      fc.constantFrom('gpc', 'gpc', 'dnt', 'age'),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant('change' as const),
      fc.constantFrom('minor', 'material', 'material'),
      fc.constantFrom('', 'analytics', 'matomo', 'marketing', 'research'),
      fc.constantFrom(0, 0, 40, 200),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('notice' as const),
      fc.constantFrom('maps', 'matomo'),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant('move' as const),
      fc.constantFrom('', 'SE', 'GB', 'CH', 'US-CA', 'AZ'),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant('clock' as const),
      fc.oneof(
        fc.integer({ min: -730, max: 730 }).map((days) => days * DAY),
        fc.integer({ min: -86_400, max: 86_400 }).map((s) => s * 1_000),
        fc.constantFrom(40 * DAY, 190 * DAY),
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('store' as const),
      fc.constantFrom('storageState', 'cookieState'),
      fc.constantFrom('open', 'open', 'full', 'denied'),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('clear' as const),
      fc.constantFrom('cookie', 'mirror', 'both'),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('outage' as const),
      fc.constantFrom('decider', 'judge'),
    ),
  },
  { weight: 2, arbitrary: fc.constant(['open'] as const) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('tab' as const), fc.nat(3)) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('spoil' as const),
      fc.nat(200),
      fc.boolean(),
    ),
  },
)

/** Up to twenty things that happen, one after the other. */
export function anySteps(): fc.Arbitrary<readonly Step[]> {
  return fc.array(anyStep, { minLength: 1, maxLength: 20, size: 'max' })
}
