import { clickOn } from '../world/click-on.ts'
import { openTab } from '../world/tab.ts'
import { watchClick } from '../world/watch-click.ts'
import type { Measurement } from './measurement.ts'

/** From a click to the first frame that shows the preferences, at 1× CPU. */
export const preferences: Measurement = {
  name: 'preferences',
  variants: ['1× CPU'],
  quick: ['1× CPU'],
  isFor: ({ controls, onlyLoads }) =>
    !!controls?.preferences && !onlyLoads,
  async measure(lab, { subject, site }) {
    const { preferences, dialog } = subject.controls!
    const context = await lab.newContext()
    try {
      const { page } = await openTab(context, site.origin)
      await page.addInitScript(watchClick, dialog)
      await page.goto(site.origin)
      await clickOn(page, preferences!)
      await page.waitForFunction(() => window.clickTimes.shown)
      await page.waitForTimeout(200)
      const { shown, interaction, longestTask } = await page.evaluate(
        () => window.clickTimes,
      )
      return { shown, interaction, longestTask }
    } finally {
      await context.close()
    }
  },
}
