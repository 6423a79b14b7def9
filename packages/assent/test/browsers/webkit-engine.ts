import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { Builder, Key, WebElement, type WebDriver } from 'selenium-webdriver'
import { paths } from './paths.ts'
import type { Engine, Tab } from './tab.ts'

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
  readonly driver: WebDriver
  readonly handle: string
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answers(url: string): Promise<void> {
  for (;;)
    try {
      await fetch(url)
      return
    } catch {
      await new Promise((resolve) => setImmediate(resolve))
    }
}

function miniBrowser(): string {
  const folder = '/usr/lib/x86_64-linux-gnu'
  const names = existsSync(folder) ? readdirSync(folder) : []
  const found = names
    .filter((name) => name.startsWith('webkit2gtk-4'))
    .map((name) => `${folder}/${name}/MiniBrowser`)
    .find(existsSync)
  if (!found) throw new Error('WebKitGTK has no MiniBrowser here')
  return found
}

function createTab(driver: WebDriver, handle: string): WebKitTab {
  const here = async (): Promise<WebDriver> => {
    await driver.switchTo().window(handle)
    return driver
  }
  return {
    driver,
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
      else await inTime(driver.quit())
    },
  }
}

async function newSession(url: string, proxy: number): Promise<WebDriver> {
  const driver = await new Builder()
    .usingServer(url)
    .withCapabilities({
      browserName: 'MiniBrowser',
      proxy: { proxyType: 'manual', httpProxy: `127.0.0.1:${proxy}` },
      'webkitgtk:browserOptions': {
        binary: miniBrowser(),
        args: ['--automation'],
      },
    })
    .build()
  await driver.manage().setTimeouts({ script: 20_000, implicit: 5_000 })
  return driver
}

/** Longer than a session takes to begin or end on a busy machine. */
const DEADLINE = 20_000

/** What is promised, or undefined where it takes longer than it ever should. */
async function inTime<Result>(
  promise: Promise<Result>,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), DEADLINE)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

async function startDriver(
  display: string,
): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(paths.webkitDriver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  await answers(`${url}/status`)
  return { url, child }
}

/**
 * WebKitGTK's MiniBrowser on a screen of its own. It cannot be told where host
 * names lead, so the test server is its proxy.
 */
export async function launchWebKit(proxy: number): Promise<Engine> {
  const display = `:${90 + (process.pid % 900)}`
  const screen = spawn(paths.xvfb, [display, '-screen', '0', '1400x1100x24'], {
    stdio: 'ignore',
  })
  let driver = await startDriver(display)
  const kill = (): void => {
    driver.child.kill()
    screen.kill()
  }
  process.on('exit', kill)

  /** Now and then the driver never answers; a new one does. */
  async function begin(): Promise<WebDriver> {
    const session = await inTime(newSession(driver.url, proxy))
    if (session) return session
    driver.child.kill('SIGKILL')
    driver = await startDriver(display)
    return newSession(driver.url, proxy)
  }

  return {
    name: 'webkit',
    async newTab() {
      const session = await begin()
      return createTab(session, await session.getWindowHandle())
    },
    async tabBeside(tab) {
      const { driver: session, handle } = tab as WebKitTab
      // The one that it was on may be closed.
      await session.switchTo().window(handle)
      await session.switchTo().newWindow('tab')
      return createTab(session, await session.getWindowHandle())
    },
    async close() {
      kill()
    },
  }
}
