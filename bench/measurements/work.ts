import type { Conditions } from '../world/conditions.ts'
import { difference, readCounters, readHeap } from '../world/counters.ts'
import { isShown } from '../world/is-shown.ts'
import { openTab, slowDown } from '../world/tab.ts'
import { dwellOf } from './dwell.ts'
import type { Measurement } from './measurement.ts'

const conditions: Readonly<Record<string, Conditions>> = {
  '1× CPU': { cpu: 1, network: 'unthrottled' },
  '4× CPU': { cpu: 4, network: 'unthrottled' },
}

/** The main thread and the heap of a first visit; nothing of ours is in it. */
export const work: Measurement = {
  name: 'first visit, work',
  variants: Object.keys(conditions),
  quick: ['1× CPU'],
  isFor: ({ onlyLoads }) => !onlyLoads,
  async measure(lab, { subject, site }, variant) {
    const context = await lab.newContext()
    try {
      const tab = await openTab(context, site.origin)
      const { page, cdp } = tab
      await slowDown(tab, conditions[variant])
      const before = await readCounters(cdp)
      await page.goto(site.origin)
      await page.waitForTimeout(dwellOf(conditions[variant]!))
      const after = await readCounters(cdp)
      await slowDown(tab)
      const heap = await readHeap(cdp)
      const { controls } = subject
      if (controls && !(await isShown(page, controls.accept)))
        throw new Error('no banner')
      return { ...difference(before, after), heap }
    } finally {
      await context.close()
    }
  },
}
