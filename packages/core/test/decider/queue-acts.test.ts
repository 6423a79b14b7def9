import { beforeEach, expect, test, vi } from 'vitest'
import type { Act, Decider } from '../../src/client.ts'
import { queueActs } from '../../src/decider/queue-acts.ts'
import type { Failure } from '../../src/events.ts'
import { ACT_NAME } from '../../src/stored-record.ts'
import { createProfile, type Profile } from '../utils/create-profile.ts'
import { openPage } from '../utils/open-page.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { storedActs } from '../utils/stored-acts.ts'

interface Office extends Decider {
  /** Writes an act down, as the client does; gives its id. */
  write(act: Act): string
  /** Writes it down and has it carried out. */
  act(act: Act): Promise<unknown>
  readonly failures: readonly Failure[]
}

let profile: Profile
/** Times of the acts that were carried out, on whatever page. */
let done: number[]
/** How many had been carried out, each time that there was none left. */
let settled: number[]

/** A page on which acts are done; carried out, they are forgotten. */
function open(
  decide: (id: string, act: Act) => unknown = (id) => ({ id }),
  painted: () => Promise<void> = async () => {},
): Office {
  const { platform, client, failures } = openPage({ profile })
  const queue = queueActs(
    platform,
    client,
    painted,
    (id, act) => {
      done.push(act.time)
      platform.storage.remove(ACT_NAME + id)
      return decide(id, act)
    },
    () => settled.push(done.length),
  )
  function write(act: Act): string {
    const id = platform.random()
    platform.storage.set(ACT_NAME + id, JSON.stringify(act))
    return id
  }
  return {
    ...queue,
    failures,
    write,
    act: (act) => queue.perform(write(act), act),
  }
}

function makeAct(time: number): Act {
  return {
    method: 'reject-all',
    time,
    isActed: true,
    config: sampleConfig,
    surface: 'banner',
    locale: 'az',
  }
}

beforeEach(() => {
  profile = createProfile()
  done = []
  settled = []
  return () => vi.useRealTimers()
})

test('an act that is written down and no more waits for the next page', async () => {
  const id = open().write(makeAct(1))
  expect(storedActs(profile)).toEqual([ACT_NAME + id])
  await open().perform()
  expect(done).toEqual([1])
  expect(storedActs(profile)).toEqual([])
})

test('carries an act out once, and gives what comes of it', async () => {
  const { write, perform, failures } = open()
  const id = write(makeAct(1))
  expect(await perform(id, makeAct(1))).toEqual({ id })
  await perform()
  expect(done).toEqual([1])
  expect(failures).toEqual([])
})

test('begins an act only when the one before it has ended', async () => {
  const order: string[] = []
  const { act } = open(async (_, { time }) => {
    order.push(`${time} begins`)
    await Promise.resolve()
    order.push(`${time} ends`)
  })
  await Promise.all([act(makeAct(1)), act(makeAct(2))])
  expect(order).toEqual(['1 begins', '1 ends', '2 begins', '2 ends'])
})

test('an act that fails is reported, and holds up none behind it', async () => {
  const { act, failures } = open((_, { time }) => {
    if (time === 1) throw new Error('no receipt')
  })
  await Promise.all([act(makeAct(1)), act(makeAct(2))])
  expect(done).toEqual([1, 2])
  expect(failures.map(({ code }) => code)).toEqual(['load'])
})

test('carries out what waits before what is done now, oldest first', async () => {
  const { write, act } = open()
  for (const time of [3, 1, 2]) write(makeAct(time))
  await act(makeAct(1003))
  expect(done).toEqual([1, 2, 3, 1003])
  expect(storedActs(profile)).toEqual([])
})

test('leaves what another tab does at the same moment to that tab', async () => {
  vi.useFakeTimers()
  const [first, second] = [open(), open()]
  const ids = [first.write(makeAct(1)), second.write(makeAct(2))]
  await second.perform(ids[1], makeAct(2))
  expect(done).toEqual([2])
  await first.perform(ids[0], makeAct(1))
  await vi.runAllTimersAsync()
  expect(done).toEqual([2, 1])
})

test('carries it out a second later, if that tab is gone', async () => {
  vi.useFakeTimers()
  open().write(makeAct(2))
  await open().act(makeAct(1))
  await vi.advanceTimersByTimeAsync(999)
  expect(done).toEqual([1])
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toEqual([1, 2])
  expect(storedActs(profile)).toEqual([])
})

test('a later page carries out what waits, oldest first and once', async () => {
  const { write } = open()
  for (const time of [2, 3, 1]) write(makeAct(time))
  const { perform } = open()
  await Promise.all([perform(), perform()])
  await perform()
  expect(done).toEqual([1, 2, 3])
})

test('an act of this page waits until it has been seen to be heard, those behind it wait with it, and what comes of all holds then', async () => {
  let paint = (): void => {}
  const { act } = open(
    () => {},
    () => new Promise((resolve) => (paint = resolve)),
  )
  const both = Promise.all([act(makeAct(1)), act(makeAct(2))])
  await Promise.resolve()
  expect(done).toEqual([])
  paint()
  await both
  expect([done, settled]).toEqual([[1, 2], [2]])
})

test('what an earlier page wrote down waits for no picture', async () => {
  open().write(makeAct(1))
  const { perform } = open(undefined, () => new Promise(() => {}))
  await perform()
  expect(done).toEqual([1])
})

test('carries out an act where storage is denied', async () => {
  profile.storageState = 'denied'
  const { act, failures } = open()
  await act(makeAct(1))
  expect(done).toEqual([1])
  expect(failures).toEqual([])
})

test.each([
  'garbage',
  'null',
  '1',
  '{}',
  JSON.stringify({ ...makeAct(1), config: undefined }),
  JSON.stringify({ ...makeAct(1), method: undefined }),
  JSON.stringify({ ...makeAct(1), time: 'now' }),
])(
  'removes %s from under the key of an act, and from nowhere else',
  async (text) => {
    profile.storage.set(`${ACT_NAME}x`, text)
    profile.storage.set('other', text)
    const { perform, failures } = open()
    await perform()
    expect(profile.storage.keys()).toEqual(['other'])
    expect(done).toEqual([])
    expect(failures).toEqual([])
  },
)
