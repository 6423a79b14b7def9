import { openPage, type Page, type PageOptions } from './open-page.ts'
import { sampleConfig } from './sample-config.ts'

/** Opens a page and gives it a configuration. */
export async function startPage(
  options?: PageOptions,
  config: unknown = sampleConfig,
): Promise<Page> {
  const page = openPage(options)
  await page.client.start(config)
  return page
}
