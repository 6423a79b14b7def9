import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Choice } from '../../src/choices.ts'
import type { ChoiceInput } from '../../src/client.ts'
import { loadRecord } from '../../src/stored-record.ts'
import { allowedIds } from '../utils/allowed-ids.ts'
import { createProfile } from '../utils/create-profile.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'
import { storedActs } from '../utils/stored-acts.ts'

const now = Date.UTC(2026, 10, 22)
const necessary = ['necessary', 'session']
const accepted = [
  ...necessary,
  'functional',
  'analytics',
  'matomo',
  'plausible',
  'marketing',
  'youtube',
]

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('stores the record, keeps the receipt, then tells everybody', async () => {
  const order: unknown[] = []
  const profile = createProfile()
  const note = (what: string): void => {
    const stored = loadRecord(page.platform)?.granted.length
    const waits = storedActs(profile).length
    order.push({ what, stored, waits, isAllowed: page.api.allows('analytics') })
  }
  const page = await startPage({ profile, onJournal: () => note('receipt') })
  page.client.on('change', () => note('change'))
  note('before')
  const receipt = await page.api.acceptAll()
  expect(order).toEqual([
    { what: 'before', stored: undefined, waits: 0, isAllowed: false },
    { what: 'receipt', stored: 3, waits: 1, isAllowed: false },
    { what: 'change', stored: 3, waits: 0, isAllowed: true },
  ])
  expect(page.kept).toEqual([receipt])
})

test('a grant that is taken back before it is carried out never holds, and both have their receipts', async () => {
  const paints: (() => void)[] = []
  const painted = (): Promise<void> =>
    new Promise((resolve) => paints.push(resolve))
  const page = await startPage({ painted })
  const analytics: unknown[] = []
  page.client.on('change', ({ choices }) => analytics.push(choices.analytics))
  const done = Promise.all([
    page.api.acceptAll('click'),
    page.api.save({ analytics: false }),
  ])
  await vi.waitFor(() => expect(paints).toHaveLength(1))
  paints[0]!()
  await done
  expect(new Set(analytics)).toEqual(new Set(['denied']))
  expect(page.api.$choices.get()).toMatchObject({
    analytics: 'denied',
    functional: 'granted',
    marketing: 'granted',
  })
  expect(page.kept.map(({ decision }) => decision.act.method)).toEqual([
    'accept-all',
    'save',
  ])
  expect(page.kept[1]!.decision.act.before).toEqual(
    page.kept[0]!.decision.record,
  )
})

test('tells what held before, what holds now, and how it came about', async () => {
  const page = await startPage()
  const before = page.api.$choices.get()
  const details: unknown[] = []
  page.client.on('change', (detail) => details.push(detail))
  await page.api.acceptAll()
  const choices = page.api.$choices.get()
  expect(details).toEqual([{ before, choices, method: 'accept-all', ran: [] }])
  expect(before.analytics).toBe('denied')
  expect(choices.analytics).toBe('granted')
})

test('writes down who, when, which notice and under which rules', async () => {
  const page = await startPage()
  await page.api.rejectAll()
  vi.setSystemTime(now + 1_000)
  await page.api.save({ analytics: true })
  const [first, second] = page.kept.map(({ decision }) => decision)
  expect(first?.record).toEqual({
    subject: expect.stringMatching(/^[\w-]{22}$/),
    time: now,
    notice: expect.stringMatching(/^[0-9a-z]{1,7}$/),
    version: '2026.11',
    regime: 'strict',
    granted: [],
    denied: ['functional', 'analytics', 'marketing', 'research'],
  })
  expect(second?.record).toEqual({
    ...first?.record,
    time: now + 1_000,
    granted: ['analytics'],
    denied: ['functional', 'marketing', 'research'],
  })
  expect(loadRecord(page.platform)).toEqual(second?.record)
  expect(second?.act.before).toEqual(first?.record)
  expect(second?.regime).toMatchObject({ id: 'strict', days: 182 })
})

test('everybody hears once of each decision, though it changes nothing', async () => {
  const page = await startPage()
  const heard: unknown[] = []
  page.client.on('change', ({ method }) => heard.push(method))
  await page.api.rejectAll()
  await page.api.acceptAll()
  await page.api.save({ analytics: false })
  await page.api.withdraw()
  await page.api.reset()
  expect(heard).toEqual([
    'reject-all',
    'accept-all',
    'save',
    'withdraw',
    'reset',
  ])
})

test('everybody hears what a save grants, though it denies something too', async () => {
  const page = await startPage()
  const heard: unknown[] = []
  page.client.on('change', ({ choices }) => heard.push(choices))
  await page.api.save({ functional: true, analytics: false })
  expect(heard.at(-1)).toMatchObject({
    functional: 'granted',
    analytics: 'denied',
  })
})

test('everybody hears that nothing is granted where a save cannot be stored', async () => {
  const profile = createProfile()
  const page = await startPage({ profile })
  await page.api.acceptAll()
  const heard: unknown[] = []
  page.client.on('change', ({ choices }) => heard.push(choices.analytics))
  profile.storageState = profile.cookieState = 'full'
  await page.api.save({ marketing: false })
  expect(page.api.allows('analytics')).toBe(false)
  expect(heard.at(-1)).toBe('denied')
})

test.each([1, 3_600_000])(
  'a decision counts, though the clock has gone back by %i ms since the last one',
  async (ms) => {
    const profile = createProfile()
    const page = await startPage({ profile })
    await page.api.rejectAll()
    vi.setSystemTime(now - ms)
    await page.api.acceptAll()
    expect(allowedIds(page)).toEqual(accepted)
    expect(allowedIds(await startPage({ profile }))).toEqual(accepted)
    expect(page.kept).toHaveLength(2)
  },
)

test('a decision counts, though the last one was made by a clock a year ahead', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.rejectAll()
  vi.setSystemTime(now - 365 * 86_400_000)
  const page = await startPage({ profile })
  expect(page.api.$surface.get()).toBe('banner')
  await page.api.acceptAll()
  expect(allowedIds(page)).toEqual(accepted)
  expect(allowedIds(await startPage({ profile }))).toEqual(accepted)
})

test('an act that had to wait undoes nothing that another tab has decided since', async () => {
  const profile = createProfile()
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const onLoad = (part: string): unknown => part === 'decider' && gate
  const page = await startPage({ profile, onLoad })
  const done = page.api.acceptAll()
  profile.storage.remove(storedActs(profile)[0]!)
  vi.setSystemTime(now + 1)
  await (await startPage({ profile })).api.rejectAll()
  release()
  await done
  page.wake()
  expect(allowedIds(page)).toEqual(necessary)
  expect(allowedIds(await startPage({ profile }))).toEqual(necessary)
})

test('GDPR art. 4(11) without a gesture nothing is granted, and it is reported', async () => {
  const profile = createProfile()
  const page = await startPage({ profile })
  page.isActed = false
  expect(await page.api.acceptAll()).toBeUndefined()
  expect(await page.api.save({ analytics: true })).toBeUndefined()
  expect(allowedIds(page)).toEqual(necessary)
  expect(page.kept).toEqual([])
  expect(loadRecord(page.platform)).toBeUndefined()
  expect(storedActs(profile)).toEqual([])
  expect(page.failures.map(({ code }) => code)).toEqual(['gesture', 'gesture'])
  expect(page.api.$surface.get()).toBe('banner')
})

test('an event of the visitor that is passed along can grant', async () => {
  const page = await startPage()
  page.isActed = false
  await page.api.save({ analytics: true }, 'click')
  expect(allowedIds(page)).toContain('analytics')
  await page.api.acceptAll('click')
  expect(allowedIds(page)).toEqual(accepted)
  expect(page.failures).toEqual([])
})

test('a site that says so grants without a gesture', async () => {
  const page = await startPage({}, { ...sampleConfig, scriptedGrants: true })
  page.isActed = false
  await page.api.acceptAll()
  expect(allowedIds(page)).toEqual(accepted)
  expect(page.failures).toEqual([])
})

test.each(['rejectAll', 'withdraw', 'reset'] as const)(
  'EU-12 %s needs no gesture',
  async (name) => {
    const page = await startPage()
    await page.api.acceptAll()
    page.isActed = false
    await page.api[name]()
    expect(allowedIds(page)).toEqual(necessary)
    expect(page.failures).toEqual([])
  },
)

test('a save without a gesture applies its denials only', async () => {
  const page = await startPage()
  await page.api.save({ analytics: true, functional: true })
  page.isActed = false
  await page.api.save({ analytics: false, functional: true, marketing: true })
  expect(allowedIds(page)).toEqual([...necessary, 'functional'])
  expect(page.failures.map(({ code }) => code)).toEqual(['gesture'])
  expect(page.kept.at(-1)?.decision.record).toMatchObject({
    granted: ['functional'],
    denied: ['analytics'],
  })
})

test('unknown ids are reported by name, and the others applied', async () => {
  const page = await startPage()
  await page.api.save({ analytic: true, analytics: true, ads: 'denied' })
  expect(allowedIds(page)).toContain('analytics')
  expect(page.failures).toEqual([
    expect.objectContaining({
      code: 'unknown-id',
      message: 'nothing is called "analytic", "ads"',
    }),
  ])
})

test('a save of nothing is no decision', async () => {
  const page = await startPage()
  expect(await page.api.save({})).toBeUndefined()
  expect(await page.api.save({ unknown: true })).toBeUndefined()
  expect(page.kept).toEqual([])
  expect(loadRecord(page.platform)).toBeUndefined()
  expect(page.api.$surface.get()).toBe('banner')
})

test.each(['full', 'denied'] as const)(
  'where storage is %s nothing is granted, it is reported, and the receipt says so',
  async (state) => {
    const profile = createProfile()
    const page = await startPage({ profile })
    profile.storageState = profile.cookieState = state
    await page.api.acceptAll()
    expect(allowedIds(page)).toEqual(necessary)
    expect(page.failures.map(({ code }) => code)).toEqual(['storage'])
    expect(page.kept.map(({ decision }) => decision.record.granted)).toEqual([
      [],
    ])
    expect(page.api.$surface.get()).toBe('none')
  },
)

test('a choice that cannot be stored leaves no earlier grant behind', async () => {
  const profile = createProfile()
  const page = await startPage({ profile })
  await page.api.acceptAll()
  profile.storageState = profile.cookieState = 'full'
  await page.api.save({ marketing: false })
  expect(allowedIds(page)).toEqual(necessary)
  expect(allowedIds(await startPage({ profile }))).toEqual(necessary)
})

test('a listener that throws stops nobody, and is reported', async () => {
  const page = await startPage()
  const heard: unknown[] = []
  page.client.on('change', () => {
    throw new Error('thrown')
  })
  page.client.on('change', ({ method }) => heard.push(method))
  const receipt = await page.api.acceptAll()
  expect(heard).toEqual(['accept-all'])
  expect(page.kept).toEqual([receipt])
  expect(page.failures.map(({ code }) => code)).toEqual(['listener'])
})

test('an act is forgotten only when its receipt is kept', async () => {
  const profile = createProfile()
  const page = await startPage({
    profile,
    onJournal() {
      throw new Error('no receipt')
    },
  })
  const heard: unknown[] = []
  page.client.on('change', (detail) => heard.push(detail))
  await page.api.acceptAll()
  expect(heard).toEqual([])
  expect(storedActs(profile)).toHaveLength(1)
  const next = await startPage({ profile })
  expect(next.kept.map(({ decision }) => decision.act.method)).toEqual([
    'accept-all',
  ])
  expect(storedActs(profile)).toEqual([])
})

test('reset forgets who it was, and asks again', async () => {
  const profile = createProfile()
  const page = await startPage({ profile })
  await page.api.acceptAll()
  await page.api.reset()
  expect(allowedIds(page)).toEqual(necessary)
  expect(loadRecord(page.platform)).toBeUndefined()
  expect(page.api.$surface.get()).toBe('banner')
  await page.api.rejectAll()
  const subjects = page.kept.map(({ decision }) => decision.record.subject)
  expect(subjects[1]).toBe(subjects[0])
  expect(subjects[2]).not.toBe(subjects[0])
})

test('a reset is written down as the refusal of everything', async () => {
  const page = await startPage()
  await page.api.acceptAll()
  await page.api.reset()
  expect(page.kept.at(-1)?.decision).toMatchObject({
    act: { method: 'reset' },
    record: { granted: [] },
  })
})

test('of two acts in a row, before the decider is there, the last one holds', async () => {
  const page = await startPage()
  await Promise.all([page.api.acceptAll(), page.api.rejectAll()])
  expect(allowedIds(page)).toEqual(necessary)
  await Promise.all([page.api.rejectAll(), page.api.acceptAll()])
  expect(allowedIds(page)).toEqual(accepted)
})

interface Step {
  readonly act: 'acceptAll' | 'rejectAll' | 'save' | 'withdraw' | 'reset'
  readonly choices: ChoiceInput
  readonly isActed: boolean
  readonly storageState: 'open' | 'full'
  readonly cookieState: 'open' | 'full'
  /** Milliseconds since the step before. */
  readonly pause: number
  readonly isNewPage: boolean
}

const ids = [...accepted, 'research', 'survey']

const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('acceptAll', 'rejectAll', 'save', 'withdraw', 'reset'),
  choices: fc.dictionary(
    fc.constantFrom(...ids, 'unknown', '__proto__'),
    fc.constantFrom<Choice | boolean>(true, false, 'granted', 'denied'),
  ),
  isActed: fc.boolean(),
  storageState: fc.constantFrom('open', 'open', 'full'),
  cookieState: fc.constantFrom('open', 'open', 'full'),
  pause: fc.constantFrom(-3_600_000, 0, 1, 20 * 86_400_000),
  isNewPage: fc.boolean(),
})

const isGrant = (choice: unknown): boolean =>
  choice === true || choice === 'granted'

/** What an act grants at most. */
function grantable({ act, choices, isActed }: Step): string[] {
  if (!isActed || (act !== 'acceptAll' && act !== 'save')) return []
  if (act === 'acceptAll') return accepted
  return sampleConfig.purposes.flatMap(({ id, services = [] }) => [
    ...(isGrant(choices[id]) ? [id, ...services.map((one) => one.id)] : []),
    ...services.map((one) => one.id).filter((one) => isGrant(choices[one])),
  ])
}

/** What an act grants at least, where it can be stored. */
function granted({ act, choices, isActed }: Step): string[] {
  if (!isActed) return []
  if (act === 'acceptAll') return accepted
  return act === 'save' ? ids.filter((id) => isGrant(choices[id])) : []
}

/** What an act denies at least. */
function deniable({ act, choices }: Step): string[] {
  if (act === 'acceptAll') return []
  if (act !== 'save') return ids
  return sampleConfig.purposes.flatMap(({ id, services = [] }) => {
    const isDenied = (one: string): boolean =>
      Object.hasOwn(choices, one) && !isGrant(choices[one])
    const open = services
      .map((one) => one.id)
      .filter((one) => !isGrant(choices[one]))
    return isDenied(id) ? [id, ...open] : open.filter(isDenied)
  })
}

test('EU-01 whatever is done, nothing is allowed that was denied last, and only a gesture grants', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
      vi.setSystemTime(now)
      const profile = createProfile()
      let page = await startPage({ profile })
      let told: unknown
      for (const step of steps) {
        vi.setSystemTime(Date.now() + step.pause)
        if (step.isNewPage) page = await startPage({ profile })
        told = page.api.$choices.get()
        const off = page.client.on('change', (detail) => {
          told = detail.choices
        })
        const before = allowedIds(page)
        const { storageState, cookieState } = step
        Object.assign(profile, { storageState, cookieState })
        page.isActed = step.isActed
        if (step.act === 'save') await page.api.save(step.choices)
        else await page.api[step.act]()
        Object.assign(profile, { storageState: 'open', cookieState: 'open' })
        const after = allowedIds(page)
        const isKept = storageState === 'open' || cookieState === 'open'
        const most = [...before, ...(isKept ? grantable(step) : [])]
        expect(most).toEqual(expect.arrayContaining(after))
        expect(after).toEqual(
          expect.arrayContaining(isKept ? granted(step) : necessary),
        )
        const denied = deniable(step).filter((id) => !necessary.includes(id))
        expect(after.filter((id) => denied.includes(id))).toEqual([])
        off()
        const choices = page.api.$choices.get()
        expect(ids.filter((id) => choices[id] === 'granted')).toEqual(after)
        expect(told).toEqual(choices)
        expect(allowedIds(await startPage({ profile }))).toEqual(after)
      }
    }),
    { numRuns: 200 },
  )
})
