import { describe, expect, test } from 'vitest'
import { faultsIn } from '../utils/faults-in.ts'
import { daysOf } from '../../src/config/days-of.ts'
import type { Mode, Part, Regime, Sources } from '../../src/regimes/regime.ts'
import { regimes } from '../../src/regimes/index.ts'
import { strictRegime as strict } from '../../src/regimes/strict.ts'
import { bundle } from '../utils/bundle.ts'

const ids = Object.keys(regimes)
const all: Regime[] = [
  strict,
  ...(await Promise.all(Object.values(regimes).map((load) => load()))),
]

const EXPECTED_IDS = 'eu fr it de uk ch us-ca us-optout br qc tr ru az'.split(
  ' ',
)

const members: readonly (keyof Sources)[] = [
  'modes',
  'lasts',
  'longest',
  'pause',
  'gpc',
  'required',
  'advised',
  'firstLayer',
  'secondLayer',
  'longestCookie',
  'longestRetention',
  'home',
]

const durations = (regime: Regime): string[] => [
  regime.lasts,
  regime.longest,
  regime.pause,
  ...(regime.longestCookie ? [regime.longestCookie] : []),
  ...(regime.longestRetention ? [regime.longestRetention] : []),
]

test('there is a file for each, and one for who is nowhere', () => {
  expect(ids).toEqual(EXPECTED_IDS)
  expect(all.map(({ id }) => id)).toEqual(['strict', ...ids])
})

describe.each(all.map((regime) => [regime.id, regime] as const))(
  '%s',
  (id, regime) => {
    test('is the same as JSON', () => {
      expect(JSON.parse(JSON.stringify(regime))).toEqual(regime)
    })

    test('has an id that a configuration may name', () => {
      expect(faultsIn(id, 'id')).toEqual([])
    })

    test('has durations that a configuration could have', () => {
      for (const duration of durations(regime))
        expect(faultsIn(duration, 'duration')).toEqual([])
    })

    test('asks again no sooner than it may, and no later than a cookie lasts', () => {
      const [pause, lasts, longest] = [
        daysOf(regime.pause),
        daysOf(regime.lasts),
        daysOf(regime.longest),
      ]
      expect(pause).toBeGreaterThan(0)
      expect(pause).toBeLessThanOrEqual(lasts)
      expect(lasts).toBeLessThanOrEqual(longest)
      expect(longest).toBeLessThanOrEqual(400)
    })

    test('has no layer that accepts and does not reject', () => {
      const answers: Part[] = ['accept', 'reject']
      expect(regime.firstLayer).toEqual(expect.arrayContaining(answers))
      expect(regime.secondLayer).toEqual(expect.arrayContaining(answers))
    })

    test('shows a signal on both layers where the law binds to it', () => {
      const isBinding = regime.gpc === 'binding'
      expect(regime.firstLayer.includes('signal')).toBe(isBinding)
      expect(regime.secondLayer.includes('signal')).toBe(isBinding)
    })

    test('names nothing twice', () => {
      const { required, advised, firstLayer, secondLayer } = regime
      for (const list of [[...required, ...advised], firstLayer, secondLayer])
        expect(new Set<string>(list).size).toBe(list.length)
    })

    test('says where each member comes from, and of which it has none', async () => {
      const { sources } = (await import(`../../src/regimes/${id}.ts`)) as {
        sources: Sources
      }
      expect(Object.keys(sources).toSorted()).toEqual([...members].toSorted())
      for (const member of members)
        expect([member, sources[member].startsWith('left out')]).toEqual([
          member,
          regime[member] === undefined,
        ])
    })
  },
)

describe('modes', () => {
  const modes = (id: string): Readonly<Record<string, Mode>> =>
    all.find((regime) => regime.id === id)!.modes

  test.each(['strict', 'eu', 'it', 'de', 'br', 'qc', 'tr', 'ru', 'az'])(
    'of %s are opt-in for all',
    (id) => {
      expect(modes(id)).toEqual({ '*': 'opt-in' })
    },
  )

  test.each(['uk', 'fr'])(
    'of %s only tell of what is exempt, and ask for all else',
    (id) => {
      expect(modes(id)).toEqual({ exempt: 'notice-only', '*': 'opt-in' })
    },
  )

  test('CH-01 of ch are opt-out for functional and analytics, opt-in for marketing and the rest', () => {
    expect(modes('ch')).toEqual({
      functional: 'opt-out',
      analytics: 'opt-out',
      marketing: 'opt-in',
      '*': 'opt-in',
    })
  })

  test.each(['us-ca', 'us-optout'])('of %s are opt-out for all', (id) => {
    expect(modes(id)).toEqual({ '*': 'opt-out' })
  })
})

describe('numbers', () => {
  const of = (id: string): Regime => all.find((regime) => regime.id === id)!

  test('FR-01 a choice lasts six months in France', () => {
    expect(of('fr').lasts).toBe('P6M')
  })

  test('nobody is asked again within six months, or twelve in the US', () => {
    for (const { id, pause } of all)
      expect([id, pause]).toEqual([id, id.startsWith('us') ? 'P12M' : 'P6M'])
  })

  test('France lets a cookie last 13 months, and data 25', () => {
    expect(of('fr')).toMatchObject({
      longestCookie: 'P13M',
      longestRetention: 'P25M',
    })
  })

  test('only Azerbaijan refuses what does not tell enough', () => {
    expect(all.filter(({ required }) => required.length)).toEqual([of('az')])
  })

  test('only Azerbaijan and Russia ask by itself for what goes abroad', () => {
    const ids = all.filter(({ home }) => home)
    expect(ids).toEqual([of('ru'), of('az')])
  })
})

describe.each(ids)('strict is never laxer than %s', (id) => {
  const other = all.find((regime) => regime.id === id)!
  const limit = (duration = 'P999Y'): number => daysOf(duration)

  test('in what it tells, and where', () => {
    expect(strict.advised).toEqual(
      expect.arrayContaining([...other.required, ...other.advised]),
    )
    expect(strict.firstLayer).toEqual(
      expect.arrayContaining([...other.firstLayer]),
    )
    expect(strict.secondLayer).toEqual(
      expect.arrayContaining([...other.secondLayer]),
    )
  })

  test.each(['lasts', 'longest', 'longestCookie', 'longestRetention'] as const)(
    'in how long it lets things last: %s',
    (member) => {
      expect(limit(strict[member])).toBeLessThanOrEqual(limit(other[member]))
    },
  )
})

test('no clause is in what is built', async () => {
  const built = await bundle('regimes/index.ts')
  expect(built).toContain('home')
  expect(built).not.toMatch(/clause|§|art\./)
})
