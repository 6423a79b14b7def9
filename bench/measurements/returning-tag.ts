import { allRan } from '../world/all-ran.ts'
import type { Conditions } from '../world/conditions.ts'
import { returningContext } from '../world/returning.ts'
import { openTab, slowDown } from '../world/tab.ts'
import type { Measurement } from './measurement.ts'

interface Variant extends Conditions {
  readonly isCold: boolean
}

const variants: Readonly<Record<string, Variant>> = {
  'cold cache, 4× CPU, slow 4G': { cpu: 4, network: 'slow 4G', isCold: true },
  'warm cache, 4× CPU, slow 4G': { cpu: 4, network: 'slow 4G', isCold: false },
  'cold cache, 1× CPU': { cpu: 1, network: 'unthrottled', isCold: true },
  'warm cache, 1× CPU': { cpu: 1, network: 'unthrottled', isCold: false },
}

/** When the first of three allowed tags runs, for somebody who has accepted. */
export const returningTag: Measurement = {
  name: 'returning visit, allowed tag',
  variants: Object.keys(variants),
  quick: Object.keys(variants).slice(0, 2),
  isFor: ({ controls, onlyLoads }) => !!controls && !onlyLoads,
  async measure(lab, stage, variant) {
    const { isCold, ...conditions } = variants[variant]!
    const context = await returningContext(lab, stage)
    const tab = await openTab(context, stage.site.origin)
    const { page, cdp } = tab
    try {
      if (isCold) await cdp.send('Network.clearBrowserCache')
      await slowDown(tab, conditions)
      await page.goto(stage.site.origin)
      await allRan(page, 3)
      const ran = await page.evaluate(() => window.ran!)
      const times = ran.map(([, at]) => at)
      return { first: Math.min(...times), last: Math.max(...times) }
    } finally {
      await page.close()
    }
  },
}
