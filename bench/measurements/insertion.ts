import { difference, readCounters } from '../world/counters.ts'
import { median } from '../figures/median.ts'
import { openTab } from '../world/tab.ts'
import type { Measurement } from './measurement.ts'

const ROUNDS = 3

/** Runs in the page: 10,000 elements in twenty tasks. */
async function insertElements(): Promise<void> {
  const list = document.createElement('ul')
  document.body.append(list)
  for (let task = 0; task < 20; task++) {
    for (let i = 0; i < 250; i++) {
      const item = document.createElement('li')
      item.append(document.createElement('b'))
      item.firstElementChild!.textContent = 'row'
      list.append(item)
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
  await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve))
}

/** Main-thread time to add 10,000 ordinary elements, at 1× CPU. */
export const insertion: Measurement = {
  name: '10,000 elements',
  variants: ['1× CPU'],
  quick: [],
  isFor: ({ onlyLoads }) => !onlyLoads,
  async measure(lab, { site }) {
    const context = await lab.newContext()
    try {
      const { page, cdp } = await openTab(context, site.origin)
      await page.goto(site.origin)
      await page.waitForTimeout(500)
      const times: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const before = await readCounters(cdp)
        await page.evaluate(insertElements)
        times.push(difference(before, await readCounters(cdp)).task)
        await page.evaluate(() => document.querySelector('ul')!.remove())
        await cdp.send('HeapProfiler.collectGarbage')
      }
      return { task: median(times) }
    } finally {
      await context.close()
    }
  },
}
