import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import type { Handler } from '../../world/start-world.ts'
import { useTab } from '../../world/use-tab.ts'
import { engine, engines, world } from '../../world/world.ts'
import { createRoad, type Answer } from './create-road.ts'
import { points, type Point } from './points.ts'
import { startReceipts } from './start-receipts.ts'

const DIST = join(import.meta.dirname, '../../../dist')
/** Each is met by what waits; what is slow is an answer in the end. */
const ANSWERS = ['500', 'cut', '429', 'CORS-refused', 'never', 'slow'] as const

const receipts = await startReceipts()
const road = createRoad(receipts)

/** What the next fetch of `assent-desk.js` waits for. */
let deskStop: (() => Promise<'cut' | void>) | undefined

const serveDesk: Handler = async (_, { outgoing }) => {
  const stop = deskStop
  deskStop = undefined
  if ((await stop?.()) === 'cut') outgoing.destroy()
  const headers = { 'content-type': 'text/javascript' }
  return new Response(readFileSync(join(DIST, 'assent-desk.js')), { headers })
}

/** As if the pauses between tries were over, and the network back. */
const NUDGE = `(() => {
  for (const [key, text] of Object.entries(localStorage))
    if (key.includes('outbox'))
      localStorage[key] = JSON.stringify({ ...JSON.parse(text), due: 0 })
  dispatchEvent(new Event('online'))
})()`

const LEFT = `Object.keys(localStorage).filter((key) => /act|outbox/.test(key))`

const own = {
  ...config,
  receipts: { endpoint: `http://localhost:${world.port}/v1/receipts` },
}
const tag = `<script type="text/plain" data-consent="analytics">
  document.dispatchEvent(new Event('tag'))
</script>`

/** Leaves the tab closed, whether that was what killed it or not. */
async function killIn(tab: Tab, kill: Point['kill']): Promise<void> {
  let isOpen = true
  const close = (): Promise<void> => {
    isOpen = false
    return tab.close()
  }
  await kill({
    tab: { ...tab, close },
    road,
    receipts,
    atDesk: (act) =>
      new Promise((resolve) => {
        deskStop = async () => {
          const result = await act()
          resolve()
          return result
        }
      }),
    reject: () => tab.click('#assent .assent-reject').catch(() => {}),
    accept: () => tab.click('#assent .assent-accept').catch(() => {}),
  })
  if (isOpen) await tab.close()
}

afterAll(receipts.kill)

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close: (() => void)[] = []
  // Each point in two engines, and in the second with half of the answers by
  // turns: the run has twelve minutes.
  const tried: (Point & { answers: readonly Answer[] })[] =
    name === 'chromium'
      ? points.map((point) => ({ ...point, answers: ANSWERS }))
      : points
          .filter((_, i) => (i % 2 === 0) === (name === 'firefox'))
          .map((point, i) => ({
            ...point,
            answers: i % 2 ? ANSWERS.slice(3) : ANSWERS.slice(0, 3),
          }))
  afterEach(async () => {
    for (const off of close) off()
    close = []
    road.answer = 'open'
    road.clear()
    await receipts.start()
  })

  it.each(tried)('killing $name', async ({ kill, mayHear, answers }) => {
    const back = current()
    const before = receipts.stored()
    close.push(
      servePages('site.test', {
        '/': page(tag, snippet(own)),
        '/assent-desk.js': serveDesk,
      }),
      servePages('other.test', { '/': page('elsewhere', '') }),
      world.serve('localhost', road.handler),
    )
    const tab = await (await engine(name)).tabBeside(back)
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await killIn(tab, kill)
    road.clear()
    road.answer = ANSWERS[0]
    const isUp = receipts.start()

    // The visitor comes back.
    await back.open(world.url('site.test'))
    await shown(back, 'nothing')
    const stored = (): string[] =>
      receipts.stored().filter((id) => !before.includes(id))
    const pending = (): Promise<string[]> => back.run('assent.pending()')
    const decisions = async (): Promise<number> =>
      new Set([...(await pending()), ...stored()]).size
    await eventually(decisions, 1)
    await isUp
    const isUnheard = (await pending()).length > 0
    expect(isUnheard || mayHear).toBe(true)
    for (const answer of isUnheard ? answers : []) {
      road.answer = answer
      if (answer === 'slow') {
        // What never comes ends with its page.
        await back.reload()
        await shown(back, 'nothing')
      }
      await eventually(async () => {
        await back.run(NUDGE)
        return road.met.has(answer)
      }, true)
      expect(await decisions()).toBe(1)
      expect(await pending()).toHaveLength(1)
    }
    road.answer = 'open'
    await eventually(async () => {
      await back.run(NUDGE)
      return back.run(LEFT)
    }, [])
    expect(stored()).toHaveLength(1)
    expect(road.statuses.filter((status) => status > 201)).toEqual([])
  })
})
