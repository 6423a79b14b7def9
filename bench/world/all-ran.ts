import type { Page } from 'playwright-core'

/** Waits until so many tags have run, for so many milliseconds at most. */
export async function allRan(
  page: Page,
  count: number,
  timeout = 3_000,
): Promise<void> {
  await page.waitForFunction((count) => window.ran?.length === count, count, {
    polling: 50,
    timeout,
  })
}
