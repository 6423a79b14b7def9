import { type Conditions, nameOf } from '../world/conditions.ts'
import { openTab, slowDown } from '../world/tab.ts'
import { watchLoad } from '../world/watch-load.ts'
import type { Measurement } from './measurement.ts'

const conditions = new Map(
  (
    [
      { cpu: 1, network: 'unthrottled' },
      { cpu: 1, network: 'slow 4G' },
      { cpu: 4, network: 'slow 4G' },
    ] satisfies Conditions[]
  ).map((each) => [nameOf(each), each]),
)

/** What comes after the banner is there, in ms. */
const SETTLING = 400

/** What a first visit sees and waits for. */
export const loading: Measurement = {
  name: 'first visit, times',
  variants: [...conditions.keys()],
  quick: [...conditions.keys()].slice(-1),
  isFor: () => true,
  async measure(lab, { subject, site }, variant) {
    const context = await lab.newContext()
    try {
      const tab = await openTab(context, site.origin)
      const { page } = tab
      const { controls } = subject
      await page.addInitScript(watchLoad, controls)
      await slowDown(tab, conditions.get(variant))
      await page.goto(site.origin)
      if (controls) await page.waitForFunction(() => window.loadTimes.usable)
      // Paints and shifts are told a little later than they happen.
      await page.waitForTimeout(SETTLING)
      const { isBannerLargest, ...times } = await page.evaluate(
        () => window.loadTimes,
      )
      return { ...times, isBannerLargest: Number(isBannerLargest) }
    } finally {
      await context.close()
    }
  },
}
