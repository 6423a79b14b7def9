import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A server in a process of its own. */
export interface Started {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a script that prints `{"url": …}` once it listens. */
export async function startServer(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Started> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  let url = ''
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) if ((url = JSON.parse(line).url ?? '')) break
  child.stdout.resume()
  return {
    url,
    async stop() {
      child.kill()
      await once(child, 'exit')
    },
  }
}
