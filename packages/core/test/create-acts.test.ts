import { beforeEach, expect, test } from 'vitest'
import type { Act, Decider } from '../src/client.ts'
import { createActs, type Acts } from '../src/create-acts.ts'
import type { Failure } from '../src/events.ts'
import { ACT_NAME } from '../src/stored-record.ts'
import { createProfile, type Profile } from './utils/create-profile.ts'
import { openPage } from './utils/open-page.ts'
import { sampleConfig } from './utils/sample-config.ts'
import { storedActs } from './utils/stored-acts.ts'

interface Office {
  readonly acts: Acts
  /** Writes an act down, then carries it out. */
  perform(act: Act): Promise<unknown>
  readonly failures: readonly Failure[]
  /** Whether the decider cannot be fetched. */
  isBlocked: boolean
}

let profile: Profile
/** Times of the acts that were carried out, on whatever page. */
let done: number[]
let nothings: number

/** A page on which acts are done; the decider forgets what it carries out. */
function open(decide?: Decider['decide']): Office {
  const { platform, client, failures } = openPage({ profile })
  const decider: Decider = {
    async decide(id, act) {
      done.push(act.time)
      platform.storage.remove(ACT_NAME + id)
      return decide ? decide(id, act) : { id }
    },
  }
  const fetched = async (): Promise<Decider> => {
    if (office.isBlocked) throw new Error('chunk blocked')
    return decider
  }
  const acts = createActs(platform, client, fetched, () => nothings++)
  const office: Office = {
    acts,
    perform: (act) => acts.perform(acts.write(act), act),
    isBlocked: false,
    failures,
  }
  return office
}

function makeAct(time: number): Act {
  return {
    method: 'reject-all',
    time,
    isActed: true,
    subject: 'AAECAwQFBgcICQoLDA0ODw',
    config: sampleConfig,
    layer: 1,
    locale: 'az',
  }
}

beforeEach(() => {
  profile = createProfile()
  done = []
  nothings = 0
})

test('an act that is written down and no more waits for the next page', async () => {
  const id = open().acts.write(makeAct(1))
  expect(storedActs(profile)).toEqual([ACT_NAME + id])
  expect(done).toEqual([])
  await open().acts.replay()
  expect(done).toEqual([1])
  expect(storedActs(profile)).toEqual([])
})

test('carries an act out once, and gives what comes of it', async () => {
  const { acts, failures } = open()
  const id = acts.write(makeAct(1))
  expect(await acts.perform(id, makeAct(1))).toEqual({ id })
  await acts.replay()
  expect(done).toEqual([1])
  expect(nothings).toBe(0)
  expect(failures).toEqual([])
})

test('says when an act comes to nothing', async () => {
  const { perform } = open(async () => undefined)
  expect(await perform(makeAct(1))).toBeUndefined()
  expect(nothings).toBe(1)
})

test('begins an act only when the one before it has ended', async () => {
  const order: string[] = []
  const { perform } = open(async (_, { time }) => {
    order.push(`${time} begins`)
    await Promise.resolve()
    order.push(`${time} ends`)
  })
  await Promise.all([perform(makeAct(1)), perform(makeAct(2))])
  expect(order).toEqual(['1 begins', '1 ends', '2 begins', '2 ends'])
})

test('leaves what it cannot carry out in storage, and reports it', async () => {
  const office = open()
  office.isBlocked = true
  expect(await office.perform(makeAct(1))).toBeUndefined()
  expect(storedActs(profile)).toHaveLength(1)
  expect(office.failures.map(({ code }) => code)).toEqual(['load'])
  expect(nothings).toBe(0)
})

test('an act that fails holds up none behind it', async () => {
  const office = open(async (_, { time }) => {
    if (time === 1) throw new Error('no receipt')
  })
  await Promise.all([office.perform(makeAct(1)), office.perform(makeAct(2))])
  expect(done).toEqual([1, 2])
  expect(office.failures.map(({ code }) => code)).toEqual(['load'])
})

test('carries out what waits before what is done now, oldest first', async () => {
  const office = open()
  office.isBlocked = true
  for (const time of [3, 1, 2]) await office.perform(makeAct(time))
  expect(done).toEqual([])
  office.isBlocked = false
  await office.perform(makeAct(4))
  expect(done).toEqual([1, 2, 3, 4])
  expect(storedActs(profile)).toEqual([])
})

test('a later page carries out what waits, oldest first and once', async () => {
  const office = open()
  office.isBlocked = true
  for (const time of [2, 3, 1]) await office.perform(makeAct(time))
  const { acts } = open()
  await Promise.all([acts.replay(), acts.replay()])
  await acts.replay()
  expect(done).toEqual([1, 2, 3])
})

test('has nothing to replay where nothing waits', async () => {
  const { acts, failures } = open()
  await acts.replay()
  expect(done).toEqual([])
  expect(failures).toEqual([])
})

test('carries out an act where storage is denied', async () => {
  profile.storageState = 'denied'
  const { perform, failures } = open()
  await perform(makeAct(1))
  expect(done).toEqual([1])
  expect(failures).toEqual([])
})

test.each([
  'garbage',
  'null',
  '1',
  '{}',
  JSON.stringify({ ...makeAct(1), config: undefined }),
  JSON.stringify({ ...makeAct(1), subject: undefined }),
  JSON.stringify({ ...makeAct(1), time: 'now' }),
])(
  'removes %s from under the key of an act, and from nowhere else',
  async (text) => {
    profile.storage.set(`${ACT_NAME}x`, text)
    profile.storage.set('other', text)
    const { acts, failures } = open()
    await acts.replay()
    expect(profile.storage.keys()).toEqual(['other'])
    expect(done).toEqual([])
    expect(failures).toEqual([])
  },
)
