import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { networks, type Conditions } from './conditions.ts'

/** A page, and what the protocol says of it. */
export interface Tab {
  readonly page: Page
  readonly cdp: CDPSession
}

const NORMAL: Conditions = { cpu: 1, network: 'unthrottled' }

/** Makes processor and network as slow as that. */
export async function slowDown(
  { cdp }: Tab,
  { cpu, network }: Conditions = NORMAL,
): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    ...networks[network],
  })
}

/**
 * A tab on an empty page of the site, so that what is measured next starts in
 * a process and over a connection that are there already.
 */
export async function openTab(
  context: BrowserContext,
  origin: string,
): Promise<Tab> {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  // Processor time, so that what else the machine does is not in it.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`${origin}/blank`)
  return { page, cdp }
}
