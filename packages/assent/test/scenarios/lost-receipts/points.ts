import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { world } from '../../world/world.ts'
import type { Place, Road } from './create-road.ts'
import type { Receipts } from './start-receipts.ts'

/** Somebody on a page with the banner on it. */
export interface Visit {
  readonly tab: Tab
  readonly road: Road
  readonly receipts: Receipts
  /** Has the next fetch of the code that decides do this. */
  atDesk(act: () => Promise<'cut' | void>): Promise<void>
  reject(): Promise<void>
  accept(): Promise<void>
}

/** A moment at which something is killed. */
export interface Point {
  readonly name: string
  readonly kill: (visit: Visit) => Promise<unknown>
  /** That the receipt is stored, before anything is killed. */
  readonly mayHear?: true
}

/** It is asked for as soon as the pointer comes near: the click is waited for. */
const atDeskOf =
  (act: (visit: Visit) => Promise<'cut' | void>) =>
  async (visit: Visit): Promise<void> => {
    const done = visit.atDesk(() => clicked.then(() => act(visit)))
    const clicked = visit.reject()
    await done
  }

const closeAt =
  (place: Place) =>
  async ({ tab, road, reject }: Visit): Promise<void> => {
    const closed = road.at(place, () => tab.close())
    await reject()
    await closed
  }

const cutAt =
  (place: Place) =>
  async ({ road, reject }: Visit): Promise<void> => {
    const cut = road.cutAt(place)
    await reject()
    await cut
  }

const killAt =
  (place: Place) =>
  async ({ road, receipts, reject }: Visit): Promise<void> => {
    const killed = road.at(place, receipts.kill)
    await reject()
    await killed
  }

/** Leaves the page as soon as it hears of something. */
const leaveOn =
  (event: string, choose: 'accept' | 'reject') =>
  async (visit: Visit): Promise<void> => {
    await visit.tab.run(
      `document.addEventListener('${event}', () => {
        location.href = '${world.url('other.test')}'
      })`,
    )
    await visit[choose]()
    await eventually(() => visit.tab.run('location.hostname'), 'other.test')
  }

/** Twenty moments, from the click to the answer. */
export const points: readonly Point[] = [
  {
    name: 'the tab, while the code that decides is on its way',
    kill: atDeskOf(({ tab }) => tab.close()),
  },
  {
    name: 'the tab, in the click itself',
    kill: leaveOn('click', 'reject'),
    mayHear: true,
  },
  {
    name: 'the tab, when the receipt is kept',
    kill: leaveOn('assent:receipt', 'reject'),
    mayHear: true,
  },
  {
    name: 'the tab, when the page hears of it',
    kill: leaveOn('assent:change', 'reject'),
    mayHear: true,
  },
  {
    name: 'the tab, when the first tag runs',
    kill: leaveOn('tag', 'accept'),
    mayHear: true,
  },
  { name: 'the tab, when the request arrives', kill: closeAt('arrival') },
  { name: 'the tab, when the body is read', kill: closeAt('body read') },
  {
    name: 'the tab, when the receipt is stored',
    kill: closeAt('receipt stored'),
  },
  {
    name: 'the tab, in the middle of the answer',
    kill: closeAt('middle of the answer'),
    mayHear: true,
  },
  {
    name: 'the tab, between two tries',
    kill: async ({ tab, road, reject }) => {
      road.answer = '500'
      await reject()
      await eventually(
        () => tab.run(`JSON.stringify(localStorage).includes('"tries\\\\":1')`),
        true,
      )
    },
  },
  {
    name: 'the network, while the code that decides is on its way',
    kill: atDeskOf(async () => 'cut'),
  },
  { name: 'the network, when the request arrives', kill: cutAt('arrival') },
  { name: 'the network, when the body is read', kill: cutAt('body read') },
  {
    name: 'the network, when the receipt is stored',
    kill: cutAt('receipt stored'),
  },
  {
    name: 'the network, in the middle of the answer',
    kill: cutAt('middle of the answer'),
    mayHear: true,
  },
  {
    name: 'the server, before the click',
    kill: async ({ road, receipts, reject }) => {
      await receipts.kill()
      const before = road.count
      await reject()
      await eventually(() => road.count > before, true)
    },
  },
  { name: 'the server, when the request arrives', kill: killAt('arrival') },
  {
    name: 'the server, while it stores',
    kill: async ({ road, receipts, reject }) => {
      const asked = road.at('body read', () => {
        // It may be stored by then or not.
        setImmediate(() => void receipts.kill())
      })
      await reject()
      await asked
      await receipts.kill()
    },
    mayHear: true,
  },
  {
    name: 'the server, when the receipt is stored',
    kill: killAt('receipt stored'),
    mayHear: true,
  },
  {
    name: 'the server and the tab at once',
    kill: async ({ tab, road, receipts, reject }) => {
      const killed = road.at('body read', () =>
        Promise.all([receipts.kill(), tab.close()]),
      )
      await reject()
      await killed
    },
  },
]
