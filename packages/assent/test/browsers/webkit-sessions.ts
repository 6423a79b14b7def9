import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { Builder, type WebDriver } from 'selenium-webdriver'
import { paths } from './paths.ts'
import { startProgram, type Program } from './start-program.ts'

/** A MiniBrowser that a driver has started. */
export interface Session {
  readonly driver: WebDriver
  end(): Promise<void>
}

/** MiniBrowsers, one after another. */
export interface Sessions {
  begin(): Promise<Session>
  /** Ends all that runs. */
  kill(): void
}

/** WebKitWebDriver, which has one session at a time. */
interface Driver extends Program {
  readonly url: string
}

/**
 * Now and then a driver never answers. A session takes half a second, two on a
 * busy machine: after so many milliseconds another driver is asked, too.
 */
const PATIENCE = 4_000

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + 20_000
  while (Date.now() < end)
    try {
      await fetch(url, { signal: AbortSignal.timeout(1_000) })
      return
    } catch {
      await new Promise((resolve) => setImmediate(resolve))
    }
  throw new Error(`${url} does not answer`)
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

async function startDriver(display: string): Promise<Driver> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { kill } = startProgram(paths.webkitDriver, [`--port=${port}`], {
    DISPLAY: display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  })
  await answers(`${url}/status`)
  return { url, kill }
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

/** What is promised, or undefined where it takes too long. */
async function inTime<Result>(
  promise: Promise<Result>,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** Sessions on a screen, behind a proxy on this port. */
export function createSessions(display: string, proxy: number): Sessions {
  const running = new Set<Driver>()
  let free: Driver | undefined

  function end(program: Driver): void {
    running.delete(program)
    program.kill()
  }

  async function take(): Promise<Driver> {
    const program = free ?? (await startDriver(display))
    free = undefined
    running.add(program)
    return program
  }

  const sessionOf = (program: Driver, driver: WebDriver): Session => ({
    driver,
    async end() {
      if (await inTime(driver.quit().then(() => true))) free = program
      else end(program)
    },
  })

  return {
    async begin() {
      const asked: Driver[] = []
      const answered: Promise<readonly [Driver, WebDriver]>[] = []
      /** Also one that does not even say that it runs is not waited for. */
      async function ask(): Promise<readonly [Driver, WebDriver]> {
        const program = await take()
        asked.push(program)
        return [program, await newSession(program.url, proxy)]
      }
      for (;;) {
        answered.push(ask())
        const first = await inTime(Promise.any(answered))
        if (!first) continue
        for (const one of asked) if (one !== first[0]) end(one)
        return sessionOf(...first)
      }
    },
    kill: () => running.forEach(end),
  }
}
