import { inlineTags } from '../page/tags.ts'
import { writePage } from '../page/write-page.ts'
import { allRan } from '../world/all-ran.ts'
import { clickOn } from '../world/click-on.ts'
import { difference, readCounters } from '../world/counters.ts'
import { openTab } from '../world/tab.ts'
import { watchClick } from '../world/watch-click.ts'
import type { Measurement } from './measurement.ts'

interface Variant {
  readonly gates: number
  readonly elements: number
}

/** How many gates, on how large a page. */
export const sizes: Readonly<Record<string, Variant>> = Object.fromEntries([
  ...[10, 100, 1000, 2500, 5000].map((gates) => [
    `${gates}`,
    { gates, elements: 0 },
  ]),
  ['5000 among 10000 elements', { gates: 5000, elements: 10_000 }],
])

/** From *accept* until all inline gates have run, at 1× CPU. */
export const gates: Measurement = {
  name: 'gates',
  variants: Object.keys(sizes),
  quick: [],
  // The peers only where there are most.
  isFor: ({ hasGates, onlyLoads, isPeer }, variant) =>
    hasGates && !onlyLoads && (!isPeer || variant === '5000'),
  async measure(lab, { subject, site }, variant) {
    const { gates, elements } = sizes[variant]!
    const parts = subject.page(inlineTags(gates))
    site.put('/gates', writePage(parts, { elements }))
    const context = await lab.newContext()
    try {
      const { page, cdp } = await openTab(context, site.origin)
      await page.addInitScript(watchClick, undefined)
      await page.goto(`${site.origin}/gates`)
      const before = await readCounters(cdp)
      await clickOn(page, subject.controls!.accept)
      await allRan(page, gates)
      await page.waitForTimeout(200)
      const { task } = difference(before, await readCounters(cdp))
      const { clickTimes, ran = [] } = await page.evaluate(() => ({
        clickTimes: window.clickTimes,
        ran: window.ran,
      }))
      const { at, longestTask } = clickTimes
      const last = Math.max(...ran.map(([, ranAt]) => ranAt)) - at
      return { last, task, longestTask }
    } finally {
      await context.close()
    }
  },
}
