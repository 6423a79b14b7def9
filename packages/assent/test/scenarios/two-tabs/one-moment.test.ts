import { verify, type Receipt } from '@assent/receipts'
import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engine, engines, world } from '../../world/world.ts'

const listen = `<script>
  window.errors = []
  document.addEventListener('assent:error', ({ detail }) => errors.push(detail.code))
</script>`

/** The visitor's copies, by number; none as long as something waits. */
const COPIES = `Object.keys(localStorage).some((key) => /act|outbox/.test(key)) ? [] :
  Object.entries(localStorage)
    .filter(([key]) => key.startsWith('assent.receipt.'))
    .map(([, text]) => JSON.parse(text).receipt)
    .sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1))`

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('what both decide at one moment is stored, and the next receipt names both', async () => {
    const first = current()
    const statuses: number[] = []
    close = servePages('site.test', {
      '/': page(listen, snippet({ ...config, scriptedGrants: true })),
      '/v1/receipts': async (request) => {
        const answer = await world.receipts(request)
        statuses.push(answer.status)
        return answer
      },
    })
    await first.open(world.url('site.test'))
    await shown(first, 'banner')
    await first.click('#assent .assent-reject')
    await shown(first, 'nothing')
    const second = await (await engine(name)).tabBeside(first)
    const copies = async (count: number): Promise<Receipt[]> => {
      for (const tab of [first, second])
        await eventually(async () => {
          const found = await tab.run<Receipt[]>(COPIES)
          return found.length
        }, count)
      return first.run(COPIES)
    }
    const callAt = (tab: Tab, time: number, call: string): Promise<unknown> =>
      tab.run(`void setTimeout(() => assent.${call}(), ${time} - Date.now())`)
    try {
      await second.open(world.url('site.test'))
      await shown(second, 'nothing')
      await second.run('assent.acceptAll()')
      await copies(2)
      for (const count of [4, 6, 8]) {
        const moment = Date.now() + 150
        await callAt(first, moment, 'rejectAll')
        await callAt(second, moment, 'acceptAll')
        await copies(count)
      }
      await first.run('assent.rejectAll()')
      const all = await copies(9)
      const [{ subject }] = all as [Receipt]
      const stored = world
        .stored('site.test')
        .filter((receipt) => receipt.subject === subject)
        .map(({ body }) => body as unknown as Receipt)
      expect(stored).toHaveLength(9)
      expect(verify(stored)).toEqual([])
      expect(statuses.filter((status) => status > 201)).toEqual([])
      for (const tab of [first, second])
        expect(await tab.run('errors')).toEqual([])
    } finally {
      await second.close()
    }
  })
})
