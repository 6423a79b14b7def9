import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { environment, main } from './environment.ts'

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string
  readonly pid: number
  /** What it has logged so far. */
  readonly lines: readonly string[]
  /** Sends a signal, and returns the exit code; null if the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts `main.ts` on a free port, and returns when it listens. */
export async function startServer(
  database: string,
  settings: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: environment(database, {
      ASSENT_PORT: '0',
      ASSENT_ORIGINS: '*',
      ASSENT_RATE: '0',
      ...settings,
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      const { msg, url } = JSON.parse(line)
      if (msg === 'listening') resolve(url)
    })
    exited.then(() => reject(new Error(lines.join('\n'))))
  })
  return {
    url,
    pid: child.pid!,
    lines,
    async end(signal) {
      child.kill(signal)
      const [code] = await exited
      return code
    },
  }
}
