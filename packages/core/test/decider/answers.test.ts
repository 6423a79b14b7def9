import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allows } from '../../src/allows.ts'
import { createCatalog } from '../../src/catalog.ts'
import { answerOf } from '../../src/choices.ts'
import {
  acceptAnswers,
  applyAnswers,
  choiceAnswers,
  rejectAnswers,
} from '../../src/decider/answers.ts'
import type { ConsentRecord } from '../../src/record.ts'
import { makeRecord } from '../utils/make-record.ts'
import { sampleConfig } from '../utils/sample-config.ts'

const catalog = createCatalog(sampleConfig)
const ids = [...catalog.keys()]
const necessary = ['necessary', 'session']

const anyChoices = fc.dictionary(fc.constantFrom(...ids), fc.boolean())

const anyBefore = fc.option(
  anyChoices.map((choices) =>
    makeRecord({
      granted: Object.keys(choices).filter((id) => choices[id]),
      denied: Object.keys(choices).filter((id) => !choices[id]),
    }),
  ),
  { nil: undefined },
)

function before(granted: string[], denied: string[]): ConsentRecord {
  return makeRecord({ granted, denied })
}

function apply(
  record: ConsentRecord | undefined,
  choices: Record<string, boolean>,
): Pick<ConsentRecord, 'granted' | 'denied'> {
  return applyAnswers(catalog, record, new Map(Object.entries(choices)))
}

test('names what was answered, and leaves the rest without an answer', () => {
  expect(apply(undefined, { analytics: true, marketing: false })).toEqual({
    granted: ['analytics'],
    denied: ['marketing'],
  })
})

test('keeps the answers that were there', () => {
  const record = before(['analytics'], ['matomo', 'marketing'])
  expect(apply(record, { functional: true })).toEqual({
    granted: ['functional', 'analytics'],
    denied: ['matomo', 'marketing'],
  })
})

test('names only those services that differ from their purpose', () => {
  const choices = { analytics: true, matomo: true, plausible: false }
  expect(apply(undefined, choices)).toEqual({
    granted: ['analytics'],
    denied: ['plausible'],
  })
})

test('a refusal by name survives when the purpose is granted', () => {
  const record = before([], ['analytics', 'matomo'])
  expect(apply(record, { analytics: true })).toEqual({
    granted: ['analytics'],
    denied: ['matomo'],
  })
})

test('denying a purpose denies the services that were granted by name', () => {
  const record = before(['matomo', 'analytics'], ['plausible'])
  expect(apply(record, { analytics: false })).toEqual({
    granted: [],
    denied: ['analytics'],
  })
})

test('a service that is granted by name in the same act stays granted', () => {
  expect(apply(undefined, { analytics: false, matomo: true })).toEqual({
    granted: ['matomo'],
    denied: ['analytics'],
  })
})

test('nothing is written down about what is necessary', () => {
  expect(apply(undefined, { necessary: false, session: false })).toEqual({
    granted: [],
    denied: [],
  })
})

test('drops a grant of what the configuration no longer names, and keeps a refusal', () => {
  expect(apply(before(['gone'], ['gone-too']), { analytics: true })).toEqual({
    granted: ['analytics'],
    denied: ['gone-too'],
  })
})

test('keeps no more refusals than a cookie holds', () => {
  const many = Array.from({ length: 400 }, (_, i) => `refused-${i}`)
  expect(apply(before([], many), { analytics: true }).denied).toEqual([])
})

test('after any answers allows what they say, and else what was allowed', () => {
  fc.assert(
    fc.property(anyBefore, anyChoices, (record, choices) => {
      const after = makeRecord(apply(record, choices))
      for (const [id, { purpose, service }] of catalog) {
        const whole = choices[purpose.id]
        const expected =
          choices[id] ??
          (service && whole !== undefined
            ? whole && answerOf(record, id) !== false
            : allows(catalog, record, id))
        expect([id, allows(catalog, after, id)]).toEqual([
          id,
          necessary.includes(id) || expected,
        ])
      }
    }),
    { numRuns: 1_000 },
  )
})

test('names no id twice, and no service that agrees with its purpose', () => {
  fc.assert(
    fc.property(anyBefore, anyChoices, (record, choices) => {
      const { granted, denied } = apply(record, choices)
      const named = [...granted, ...denied]
      expect(new Set(named).size).toBe(named.length)
      for (const list of [granted, denied])
        for (const id of list) {
          const { purpose, service } = catalog.get(id)!
          expect(service && list.includes(purpose.id)).toBeFalsy()
        }
    }),
  )
})

test('the same answers once more change nothing', () => {
  fc.assert(
    fc.property(anyBefore, anyChoices, (record, choices) => {
      const once = apply(record, choices)
      expect(apply(makeRecord(once), choices)).toEqual(once)
    }),
  )
})

test('accept all grants everything but what is asked for by itself', () => {
  const answers = acceptAnswers(catalog, undefined, [])
  expect(applyAnswers(catalog, undefined, answers)).toEqual({
    granted: ['functional', 'analytics', 'marketing'],
    denied: ['research'],
  })
})

test('accept all leaves what is asked for by itself as it was', () => {
  fc.assert(
    fc.property(anyBefore, (record) => {
      const answers = acceptAnswers(catalog, record, [])
      const after = makeRecord(applyAnswers(catalog, record, answers))
      for (const [id, { purpose }] of catalog)
        expect([id, allows(catalog, after, id)]).toEqual([
          id,
          purpose.separate ? allows(catalog, record, id) : true,
        ])
    }),
  )
})

test('reject all denies every purpose, and the services with it', () => {
  fc.assert(
    fc.property(anyBefore, (record) => {
      const answers = rejectAnswers(catalog)
      expect(applyAnswers(catalog, record, answers)).toEqual({
        granted: [],
        denied: ['functional', 'analytics', 'marketing', 'research'],
      })
    }),
  )
})

test.each([
  [true, true],
  ['granted', true],
  [false, false],
  ['denied', false],
  ['true', false],
  ['Granted', false],
  [1, false],
  [null, false],
  [{}, false],
])('the choice %j grants: %s', (choice, isGrant) => {
  const choices = { analytics: choice } as Record<string, boolean>
  expect([...choiceAnswers(catalog, choices)]).toEqual([['analytics', isGrant]])
})

test('a save leaves out what there is not', () => {
  const choices = JSON.parse(
    '{ "unknown": true, "__proto__": true, "toString": true, "matomo": true }',
  )
  expect([...choiceAnswers(catalog, choices)]).toEqual([['matomo', true]])
})
