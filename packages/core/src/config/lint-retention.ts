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

// As long as books are kept for taxes in many countries. What is kept longer
// is kept by a law on archives, and not for what a website asks.
const CEILING = 'P10Y'

const MEMBERS = ['data', 'legalBasis', 'retention', 'validFor'] as const

function cookiesTold(path: string, cookies: readonly Cookie[] = []): Told[] {
  return cookies.map(({ duration }, i) => [
    `${path}.cookies[${i}].duration`,
    'cookieDurations',
    duration,
  ])
}

function purposeTold(purpose: Purpose, i: number): Told[] {
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
  const over = (limit = value, level: Finding['level'] = 'warn'): Fault =>
    daysOf(value) > daysOf(limit) && [level, `${value} is longer than ${limit}`]
  if (!value)
    return isIn(required)
      ? ['refuse', 'is not told']
      : isIn(advised) && ['warn', 'is not told']
  if (topic === 'cookieDurations') return over(regime.longestCookie)
  if (topic === 'retention')
    return over(CEILING, 'refuse') || over(regime.longestRetention)
  if (topic !== 'validFor') return false
  return daysOf(value) < daysOf(pause)
    ? ['warn', `${value} is shorter than ${pause}`]
    : over(longest)
}

/**
 * What a valid configuration keeps too long, or does not tell, under a regime.
 *
 * @example lintRetention(config, fr)[0]?.message
 * // 'config.purposes[2].retention: P36M is longer than P25M (fr: retention)'
 */
export function lintRetention(config: Config, regime: Regime): Finding[] {
  const { controller, policy, purposes, validFor } = config
  const told: Told[] = [
    ['config.controller.address', 'controllerAddress', controller.address],
    ['config.policy', 'policy', policy],
    ['config.validFor', 'validFor', validFor],
    ...purposes.flatMap(purposeTold),
  ]
  return told.flatMap(([path, topic, value]) => {
    // An empty list tells nothing either.
    const fault = faultOf(regime, topic, `${value ?? ''}`)
    if (!fault) return []
    const [level, words] = fault
    return { level, message: `${path}: ${words} (${regime.id}: ${topic})` }
  })
}
