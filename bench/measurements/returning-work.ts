import type { Conditions } from '../world/conditions.ts'
import { difference, readCounters } from '../world/counters.ts'
import { returningContext } from '../world/returning.ts'
import { openTab, slowDown } from '../world/tab.ts'
import { dwellOf } from './dwell.ts'
import type { Measurement } from './measurement.ts'

const conditions: Readonly<Record<string, Conditions>> = {
  '1× CPU': { cpu: 1, network: 'unthrottled' },
  '4× CPU': { cpu: 4, network: 'unthrottled' },
}

/** The main thread of a visit of somebody who has accepted, three tags in it. */
export const returningWork: Measurement = {
  name: 'returning visit, work',
  variants: Object.keys(conditions),
  quick: ['4× CPU'],
  isFor: () => true,
  async measure(lab, stage, variant) {
    const context = await returningContext(lab, stage)
    const tab = await openTab(context, stage.site.origin)
    const { page, cdp } = tab
    try {
      await slowDown(tab, conditions[variant])
      const before = await readCounters(cdp)
      await page.goto(stage.site.origin)
      await page.waitForTimeout(dwellOf(conditions[variant]!))
      const after = await readCounters(cdp)
      return { ...difference(before, after) }
    } finally {
      await page.close()
    }
  },
}
