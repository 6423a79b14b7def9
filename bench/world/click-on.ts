import type { Page } from 'playwright-core'

/** How long somebody's pointer rests on a button before the press, in ms. */
const HOVER = 100

/** Moves the pointer onto a button and presses it, as a visitor does. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((selector) => {
    const button = document.querySelector(selector)
    const { x, y, width, height } =
      button?.getBoundingClientRect() ?? new DOMRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return !!button?.contains(top)
  }, selector)
  // Whatever moves in has come to rest.
  await page.waitForTimeout(HOVER)
  const { x, y, width, height } = (await page.locator(selector).boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.waitForTimeout(HOVER)
  await page.mouse.down()
  await page.mouse.up()
}
