import type { Page } from 'playwright-core'
import { clickOn } from '../world/click-on.ts'
import { type Conditions, nameOf } from '../world/conditions.ts'
import { openTab, slowDown } from '../world/tab.ts'
import { watchClick } from '../world/watch-click.ts'
import { watchLoad } from '../world/watch-load.ts'
import type { Measurement, Sample } from './measurement.ts'

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

/** Where the preferences are opened too. */
const PLAIN = nameOf({ cpu: 1, network: 'unthrottled' })

async function readLoad(page: Page, hasBanner: boolean): Promise<Sample> {
  const { isBannerLargest, visible, usable, ...times } = await page.evaluate(
    () => window.loadTimes,
  )
  return hasBanner
    ? { ...times, visible, usable, isBannerLargest: Number(isBannerLargest) }
    : times
}

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
      const times = await readLoad(page, !!controls)
      if (!controls?.preferences || variant !== PLAIN) return times
      await clickOn(page, controls.preferences)
      await page.waitForFunction(() => window.clickTimes.shown)
      const { shown } = await page.evaluate(() => window.clickTimes)
      return { ...times, preferences: shown }
    } finally {
      await context.close()
    }
  },
}
