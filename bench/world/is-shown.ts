import type { Page } from 'playwright-core'

/** Whether an element is on screen. */
export function isShown(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(
    (selector) =>
      !!document.querySelector(selector)?.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
      }),
    selector,
  )
}
