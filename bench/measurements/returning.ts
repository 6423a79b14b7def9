import type { Page } from 'playwright-core'
import { allRan } from '../world/all-ran.ts'
import type { Conditions } from '../world/conditions.ts'
import { difference, readCounters } from '../world/counters.ts'
import { returningContext } from '../world/returning-context.ts'
import { openTab, slowDown } from '../world/tab.ts'
import { dwellOf } from './dwell.ts'
import { insertElements } from './insert-elements.ts'
import type { Measurement, Sample } from './measurement.ts'

interface Variant extends Conditions {
  readonly isCold: boolean
}

const variants: Readonly<Record<string, Variant>> = {
  'cold cache, 4× CPU, slow 4G': { cpu: 4, network: 'slow 4G', isCold: true },
  'warm cache, 4× CPU, slow 4G': { cpu: 4, network: 'slow 4G', isCold: false },
  'warm cache, 1× CPU': { cpu: 1, network: 'unthrottled', isCold: false },
}

/** When the first and the last of three tags ran. */
async function readTags(page: Page): Promise<Sample> {
  await allRan(page, 3)
  const ran = await page.evaluate(() => window.ran!)
  const times = ran.map(([, at]) => at)
  return { first: Math.min(...times), last: Math.max(...times) }
}

/**
 * A visit of somebody who has accepted everything: the main thread, when
 * allowed tags run, and what further elements cost. Nothing of ours is in the
 * page meanwhile, as it is the tags that tell.
 */
export const returning: Measurement = {
  name: 'returning visit',
  variants: Object.keys(variants),
  quick: Object.keys(variants).slice(0, 1),
  isFor: ({ onlyLoads }) => !onlyLoads,
  async measure(lab, stage, variant) {
    const { isCold, ...conditions } = variants[variant]!
    const context = await returningContext(lab, stage)
    const tab = await openTab(context, stage.site.origin)
    const { page, cdp } = tab
    try {
      if (isCold) await cdp.send('Network.clearBrowserCache')
      await slowDown(tab, conditions)
      const before = await readCounters(cdp)
      await page.goto(stage.site.origin)
      await page.waitForTimeout(dwellOf(conditions))
      const work = difference(before, await readCounters(cdp))
      const tags = stage.subject.controls && (await readTags(page))
      const isPlain = conditions.cpu === 1
      const insertion = isPlain && { insertion: await insertElements(tab) }
      return { ...work, ...tags, ...insertion }
    } finally {
      await page.close()
    }
  },
}
