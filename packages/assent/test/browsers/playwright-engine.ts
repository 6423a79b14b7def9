import {
  chromium,
  firefox,
  type Browser,
  type BrowserContext,
  type Page,
} from 'playwright-core'
import { paths } from './paths.ts'
import type { Engine, Tab } from './tab.ts'

/** One page of a Playwright browser, for what only some engines can do. */
export interface PlaywrightTab extends Tab {
  readonly page: Page
}

function createTab(page: Page): PlaywrightTab {
  const isLast = (): boolean => page.context().pages().length === 1
  return {
    page,
    open: async (url) => void (await page.goto(url)),
    run: (expression) =>
      page.evaluate(`(async () => (${expression}))()`) as Promise<never>,
    // It would wait for what a click lets in, also where that is gone by then.
    click: (selector) => page.click(selector, { noWaitAfter: true }),
    press: (key) => page.keyboard.press(key),
    // Playwright takes it for failed where Firefox loads frames again.
    reload: async () =>
      void (await Promise.all([
        page.waitForEvent('load'),
        page.evaluate('void setTimeout(() => location.reload())'),
      ])),
    screenshot: () => page.screenshot({ animations: 'disabled' }),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => (isLast() ? page.context().close() : page.close()),
  }
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

function wrap(name: Engine['name'], browser: Browser): Engine {
  return {
    name,
    async newTab() {
      return createTab(await newPage(await browser.newContext()))
    },
    async tabBeside(tab) {
      const { page } = tab as PlaywrightTab
      return createTab(await newPage(page.context()))
    },
    close: () => browser.close(),
  }
}

const CHROMIUM = {
  executablePath: paths.chromium,
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * 127.0.0.1',
  ],
}

/** Debian's Chromium; every host name leads to this machine. */
export async function launchChromium(): Promise<Engine> {
  return wrap('chromium', await chromium.launch(CHROMIUM))
}

/** A tab that is not private: only those connect before they ask. */
export async function openProfile(): Promise<Tab> {
  return createTab(
    await newPage(await chromium.launchPersistentContext('', CHROMIUM)),
  )
}

/** Debian's stock Firefox ESR, over WebDriver BiDi. */
export async function launchFirefox(hosts: readonly string[]): Promise<Engine> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: paths.firefox,
    firefoxUserPrefs: {
      'network.dns.localDomains': hosts.join(','),
      // A process ahead of need is one for nothing in a tab of one page.
      'dom.ipc.processPrelaunch.enabled': false,
      // Playwright keeps it from connecting before it asks.
      'network.http.speculative-parallel-limit': 20,
    },
  })
  return wrap('firefox', browser)
}
