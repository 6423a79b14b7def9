import type { Page } from 'playwright-core'

/** Waits until so many tags have run. */
export async function allRan(page: Page, count: number): Promise<void> {
  await page.waitForFunction((count) => window.ran?.length === count, count, {
    polling: 50,
  })
}
