import { median } from '../figures/median.ts'
import { difference, readCounters } from '../world/counters.ts'
import type { Tab } from '../world/tab.ts'

const ROUNDS = 5

/** Runs in the page: 10,000 elements in twenty tasks. */
async function insert(): Promise<void> {
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

/** What the main thread does while 10,000 ordinary elements are added, in ms. */
export async function insertElements({ page, cdp }: Tab): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = await readCounters(cdp)
    await page.evaluate(insert)
    times.push(difference(before, await readCounters(cdp)).task)
    await page.evaluate(() => document.querySelector('ul')!.remove())
    await cdp.send('HeapProfiler.collectGarbage')
  }
  return median(times)
}
