import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const START = join(import.meta.dirname, '../start.ts')

// Far from the ports that `pnpm start` takes, which may be running.
const PORT = 7100 + (process.pid % 1000) * 40

let child: ChildProcess
afterEach(() => void child.kill('SIGKILL'))

/** Starts the demo; gives all that it has printed so far. */
function start(port: number): () => string {
  let printed = ''
  child = spawn(process.execPath, [START], {
    env: { ...process.env, PORT: String(port) },
  })
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk) => (printed += String(chunk)))
  return () => printed
}

describe('the demo', () => {
  it('prints its addresses, answers at each, and stops on Ctrl-C', async () => {
    const printed = start(PORT)
    await expect
      .poll(printed, { timeout: 20_000 })
      .toContain(`http://receipts.localhost:${PORT + 20}`)
    const ports = [...printed().matchAll(/localhost:(\d+)/g)].map(([, port]) =>
      Number(port),
    )
    expect(new Set(ports).size).toBeGreaterThanOrEqual(9)
    for (const port of new Set(ports)) {
      const { status } = await fetch(`http://127.0.0.1:${port}/`)
      expect(status, `port ${port}`).toBe(200)
    }
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 30_000)

  it('says which port is taken, and what to do', async () => {
    const other = createServer().listen(PORT + 1, '127.0.0.1')
    await once(other, 'listening')
    const printed = start(PORT)
    const [code] = await once(child, 'exit')
    other.close()
    expect(code).toBe(1)
    expect(printed()).toContain(String(PORT + 1))
    expect(printed()).toContain('PORT=')
    expect(printed()).not.toContain('    at ')
  }, 30_000)
})
