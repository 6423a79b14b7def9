import type { Config, Cookie, Purpose } from '../config.ts'
import type { Duty, Regime } from '../regimes/regime.ts'
import { daysOf } from './days-of.ts'

/** Something that a configuration says, or not, against the rules of a region. */
export interface Finding {
  readonly level: 'warn' | 'refuse'
  readonly message: string
}

type Topic = Duty | 'validFor'
type Told = readonly [path: string, topic: Topic, value: unknown]
type Fault = readonly [level: Finding['level'], words: string] | false

const MEMBERS = ['data', 'legalBasis', 'retention', 'validFor'] as const

function cookiesTold(path: string, cookies: readonly Cookie[] = []): Told[] {
  return cookies.map(({ duration }, i) => [
    `${path}.cookies[${i}].duration`,
    'cookieDurations',
    duration,
  ])
}

/** What is necessary is not consented to: nothing has to be told for that. */
function purposeTold(purpose: Purpose, i: number): Told[] {
  if (purpose.id === 'necessary') return []
  const { services = [], recipients = services } = purpose
  const path = `config.purposes[${i}]`
  return [
    ...MEMBERS.map((name): Told => [`${path}.${name}`, name, purpose[name]]),
    [`${path}.recipients`, 'recipients', recipients],
    ...cookiesTold(path, purpose.cookies),
    ...services.flatMap(({ country, cookies }, j): Told[] => [
      [`${path}.services[${j}].country`, 'countries', country],
      ...cookiesTold(`${path}.services[${j}]`, cookies),
    ]),
  ]
}

function faultOf(regime: Regime, topic: Topic, value: string): Fault {
  const { required, advised, pause, longest } = regime
  const isIn = (duties: readonly string[]): boolean => duties.includes(topic)
  const over = (limit = value): Fault =>
    daysOf(value) > daysOf(limit) && [
      'warn',
      `${value} is longer than ${limit}`,
    ]
  if (!value)
    return isIn(required)
      ? ['refuse', 'is not told']
      : isIn(advised) && ['warn', 'is not told']
  if (topic === 'cookieDurations') return over(regime.longestCookie)
  if (topic === 'retention') return over(regime.longestRetention)
  if (topic !== 'validFor') return false
  return daysOf(value) < daysOf(pause)
    ? ['warn', `${value} is shorter than ${pause}`]
    : over(longest)
}

/** Services that nobody can grant, as no purpose asks for the transfer. */
function abroad({ purposes }: Config, { id, home }: Regime): Finding[] {
  const countries = purposes.flatMap(({ transfer = [] }) => transfer)
  return purposes.flatMap(({ services = [], ...purpose }, i) =>
    services.flatMap(({ country = '' }, j): Finding[] =>
      !home ||
      purpose.id === 'necessary' ||
      [home, ...countries].includes(country)
        ? []
        : [
            {
              level: 'warn',
              message: `config.purposes[${i}].services[${j}]: is never granted, as no purpose is for the transfer to "${country}" (${id}: home)`,
            },
          ],
    ),
  )
}

/**
 * What a valid configuration keeps too long, or does not tell, under a regime.
 *
 * @example lintConfig(config, fr)[0]?.message
 * // 'config.purposes[2].retention: P36M is longer than P25M (fr: retention)'
 */
export function lintConfig(config: Config, regime: Regime): Finding[] {
  const { controller, policy, purposes, validFor } = config
  const told: Told[] = [
    ['config.controller.address', 'controllerAddress', controller.address],
    ['config.policy', 'policy', policy],
    ['config.validFor', 'validFor', validFor],
    ...purposes.flatMap(purposeTold),
  ]
  const findings = told.flatMap(([path, topic, value]): Finding[] => {
    // An empty list tells nothing either.
    const fault = faultOf(regime, topic, `${value ?? ''}`)
    if (!fault) return []
    const [level, words] = fault
    return [{ level, message: `${path}: ${words} (${regime.id}: ${topic})` }]
  })
  return [...findings, ...abroad(config, regime)]
}
