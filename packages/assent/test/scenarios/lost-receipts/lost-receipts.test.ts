import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import type { Handler } from '../../world/start-world.ts'
import { useTab } from '../../world/use-tab.ts'
import { engine, engines, world } from '../../world/world.ts'
import { createRoad, type Answer } from './create-road.ts'
import { points, type Visit } from './points.ts'
import { startReceipts } from './start-receipts.ts'

const DIST = join(import.meta.dirname, '../../../dist')
const ANSWERS: readonly Answer[] = [
  'cut',
  '500',
  '429',
  'CORS-refused',
  'never',
  'slow',
]

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

afterAll(receipts.kill)

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close: (() => void)[] = []
  afterEach(async () => {
    for (const off of close) off()
    close = []
    road.answer = 'open'
    await receipts.start()
  })

  it.each(points.map((point, i) => [...point, i] as const))(
    'killing %s',
    async (_, kill, i) => {
      const keeper = current()
      const before = receipts.stored()
      const { tabBeside } = await engine(name)
      close.push(
        servePages('site.test', {
          '/': page(tag, snippet(own)),
          '/assent-desk.js': serveDesk,
        }),
        servePages('other.test', { '/': page('elsewhere', '') }),
        world.serve('localhost', road.handler),
      )
      let isOpen = true
      const tab = await tabBeside(keeper)
      const visit: Visit = {
        tab: {
          ...tab,
          close() {
            isOpen = false
            return tab.close()
          },
        },
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
      }
      await tab.open(world.url('site.test'))
      await shown(tab, 'banner')
      await kill(visit)
      if (isOpen) await tab.close()
      road.answer = '500'
      const isUp = receipts.start()

      // The visitor comes back.
      const back = await tabBeside(keeper)
      await back.open(world.url('site.test'))
      await shown(back, 'nothing')
      const stored = (): string[] =>
        receipts.stored().filter((id) => !before.includes(id))
      const pending = (): Promise<string[]> => back.run('assent.pending()')
      await eventually(
        async () => new Set([...stored(), ...(await pending())]).size,
        1,
      )
      await isUp
      for (const step of [0, 1]) {
        if (!(await pending()).length) break
        road.answer = ANSWERS[(i + 2 * engines.indexOf(name) + step) % 6]!
        const count = road.count
        await eventually(async () => {
          await back.run(NUDGE)
          return road.count > count || !(await pending()).length
        }, true)
        expect(new Set([...stored(), ...(await pending())]).size).toBe(1)
      }
      road.answer = 'open'
      await eventually(async () => {
        await back.run(NUDGE)
        return back.run(LEFT)
      }, [])
      expect(stored()).toHaveLength(1)
      expect(road.statuses.filter((status) => status > 201)).toEqual([])
      await back.close()
    },
  )
})
