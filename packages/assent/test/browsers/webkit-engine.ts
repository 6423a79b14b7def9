import { Key, WebElement, type WebDriver } from 'selenium-webdriver'
import { paths } from './paths.ts'
import { startProgram } from './start-program.ts'
import type { Engine, Tab } from './tab.ts'
import { createSessions, type Session } from './webkit-sessions.ts'

const KEYS = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Space: Key.SPACE,
} as const

/**
 * What a selector names; or the middle of it, where its last word is in the
 * shadow root of what the others name: there WebKit's own click never ends.
 */
const FIND = `
  const [selector] = arguments
  const found = document.querySelector(selector)
  if (found) return found
  const [, host, last] = /^(.*) (.*)$/.exec(selector) ?? []
  const inner = host && document.querySelector(host)?.shadowRoot?.querySelector(last)
  if (!inner) return null
  inner.scrollIntoView({ block: 'nearest' })
  const { x, y, width, height } = inner.getBoundingClientRect()
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }`

type Found = WebElement | { readonly x: number; readonly y: number }

interface WebKitTab extends Tab {
  readonly session: Session
  readonly handle: string
}

async function createTab(session: Session): Promise<WebKitTab> {
  const { driver } = session
  const handle = await driver.getWindowHandle()
  const here = async (): Promise<WebDriver> => {
    await driver.switchTo().window(handle)
    return driver
  }
  return {
    session,
    handle,
    open: async (url) => (await here()).get(url),
    async run(expression) {
      const result: { value?: unknown; error?: string } = await (
        await here()
      ).executeAsyncScript(
        `const done = arguments[0]
         ;(async () => (${expression}))().then(
           (value) => done({ value }),
           (error) => done({ error: String(error) }))`,
      )
      if (result.error) throw new Error(result.error)
      return result.value as never
    },
    async click(selector) {
      const own = await here()
      const find = (): Promise<Found | null> =>
        own.executeScript(FIND, selector)
      const found = (await own.wait(find, 5_000))!
      if (found instanceof WebElement) await found.click()
      else await own.actions().move(found).click().perform()
    },
    async press(key) {
      const actions = (await here()).actions()
      if (key === 'Shift+Tab')
        actions.keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT)
      else actions.sendKeys(KEYS[key])
      await actions.perform()
    },
    reload: async () => (await here()).navigate().refresh(),
    screenshot: async () =>
      Buffer.from(await (await here()).takeScreenshot(), 'base64'),
    resize: async (width, height) =>
      void (await (await here()).manage().window().setRect({ width, height })),
    async close() {
      await here()
      const others = await driver.getAllWindowHandles()
      if (others.length > 1) await driver.close()
      else await session.end()
    },
  }
}

/**
 * WebKitGTK's MiniBrowser on a screen of its own. It cannot be told where host
 * names lead, so the test server is its proxy.
 */
export async function launchWebKit(proxy: number): Promise<Engine> {
  const display = `:${90 + (process.pid % 900)}`
  const screen = startProgram(paths.xvfb, [
    display,
    '-screen',
    '0',
    '1400x1100x24',
  ])
  const sessions = createSessions(display, proxy)
  return {
    name: 'webkit',
    newTab: async () => createTab(await sessions.begin()),
    async tabBeside(tab) {
      const { session, handle } = tab as WebKitTab
      const { driver } = session
      // The one that it was on may be closed.
      await driver.switchTo().window(handle)
      await driver.switchTo().newWindow('tab')
      return createTab(session)
    },
    async close() {
      sessions.kill()
      screen.kill()
    },
  }
}
