import { externalTags, mixedTags, type Tag } from '../page/tags.ts'
import { writePage } from '../page/write-page.ts'
import { allRan } from '../world/all-ran.ts'
import { clickOn } from '../world/click-on.ts'
import { openTab, slowDown } from '../world/tab.ts'
import { watchClick } from '../world/watch-click.ts'
import type { Measurement } from './measurement.ts'

const variants: Readonly<Record<string, (origin: string) => Tag[]>> = {
  '20 tags': (origin) => externalTags(origin, 20),
  '30 tags': (origin) => externalTags(origin, 30),
  '30 tags, a third inline': (origin) => mixedTags(origin, 30),
}

/** What a click on *accept* does to the page, at 4× CPU. */
export const accept: Measurement = {
  name: 'accept',
  variants: Object.keys(variants),
  quick: ['30 tags'],
  isFor: ({ blocks, onlyLoads }) => blocks && !onlyLoads,
  async measure(lab, { subject, site }, variant) {
    const tags = variants[variant]!(lab.tags)
    site.put('/accept', writePage(subject.page(tags)))
    const context = await lab.newContext()
    try {
      const tab = await openTab(context, site.origin)
      const { page } = tab
      await page.addInitScript(watchClick, undefined)
      await page.goto(`${site.origin}/accept`)
      await slowDown(tab, { cpu: 4, network: 'unthrottled' })
      await clickOn(page, subject.controls!.accept)
      await allRan(page, tags.length)
      // The observers are told when a task or a frame is over.
      await page.waitForTimeout(200)
      const { clickTimes, ran = [] } = await page.evaluate(() => ({
        clickTimes: window.clickTimes,
        ran: window.ran,
      }))
      const { at, paint, interaction, longestTask } = clickTimes
      const last = Math.max(...ran.map(([, ranAt]) => ranAt)) - at
      const isOrdered = ran.every(([number], i) => number === i)
      return {
        paint,
        interaction,
        last,
        longestTask,
        isOrdered: Number(isOrdered),
      }
    } finally {
      await context.close()
    }
  },
}
