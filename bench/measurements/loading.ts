import { clickOn } from '../world/click-on.ts'
import { type Conditions, nameOf } from '../world/conditions.ts'
import { openTab, slowDown } from '../world/tab.ts'
import { watchClick } from '../world/watch-click.ts'
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

/** Paints and shifts are told a little later than they happen, in ms. */
const SETTLING = 300

/** What a first visit sees and waits for; then it opens the preferences. */
export const loading: Measurement = {
  name: 'first visit, times',
  variants: [...conditions.keys()],
  quick: [...conditions.keys()].slice(-1),
  isFor: () => true,
  async measure(lab, { subject, site }, variant) {
    const { controls } = subject
    const context = await lab.newContext()
    try {
      const tab = await openTab(context, site.origin)
      const { page } = tab
      await page.addInitScript(watchLoad, controls)
      await page.addInitScript(watchClick, controls?.dialog)
      await slowDown(tab, conditions.get(variant))
      await page.goto(site.origin)
      if (controls) await page.waitForFunction(() => window.loadTimes.usable)
      await page.waitForTimeout(SETTLING)
      const { isBannerLargest, ...times } = await page.evaluate(
        () => window.loadTimes,
      )
      const loaded = { ...times, isBannerLargest: Number(isBannerLargest) }
      if (
        !controls?.preferences ||
        variant !== nameOf({ cpu: 1, network: 'unthrottled' })
      )
        return loaded
      await clickOn(page, controls.preferences)
      await page.waitForFunction(() => window.clickTimes.shown)
      const { shown } = await page.evaluate(() => window.clickTimes)
      return { ...loaded, preferences: shown }
    } finally {
      await context.close()
    }
  },
}
