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
export type Point = readonly [
  name: string,
  kill: (visit: Visit) => Promise<unknown>,
]

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
  [
    'the tab, while the code that decides is on its way',
    atDeskOf(({ tab }) => tab.close()),
  ],
  ['the tab, in the click itself', leaveOn('click', 'reject')],
  ['the tab, when the receipt is kept', leaveOn('assent:receipt', 'reject')],
  ['the tab, when the page hears of it', leaveOn('assent:change', 'reject')],
  ['the tab, when the first tag runs', leaveOn('tag', 'accept')],
  ['the tab, when the request arrives', closeAt('arrival')],
  ['the tab, when the body is read', closeAt('body read')],
  ['the tab, when the receipt is stored', closeAt('receipt stored')],
  ['the tab, in the middle of the answer', closeAt('middle of the answer')],
  [
    'the tab, between two tries',
    async ({ tab, road, reject }) => {
      road.answer = '500'
      await reject()
      await eventually(
        () => tab.run(`JSON.stringify(localStorage).includes('"tries\\\\":1')`),
        true,
      )
    },
  ],
  [
    'the network, while the code that decides is on its way',
    atDeskOf(async () => 'cut'),
  ],
  ['the network, when the request arrives', cutAt('arrival')],
  ['the network, when the body is read', cutAt('body read')],
  ['the network, when the receipt is stored', cutAt('receipt stored')],
  ['the network, in the middle of the answer', cutAt('middle of the answer')],
  [
    'the server, before the click',
    async ({ road, receipts, reject }) => {
      await receipts.kill()
      const before = road.count
      await reject()
      await eventually(() => road.count > before, true)
    },
  ],
  ['the server, when the request arrives', killAt('arrival')],
  [
    'the server, while it stores',
    async ({ road, receipts, reject }) => {
      const asked = road.at('body read', () => {
        // It may be stored by then or not.
        setImmediate(() => void receipts.kill())
      })
      await reject()
      await asked
      await receipts.kill()
    },
  ],
  ['the server, when the receipt is stored', killAt('receipt stored')],
  [
    'the server and the tab at once',
    async ({ tab, road, receipts, reject }) => {
      const killed = road.at('body read', () =>
        Promise.all([receipts.kill(), tab.close()]),
      )
      await reject()
      await killed
    },
  ],
]
