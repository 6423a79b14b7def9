import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { environment, main } from '../test/utils/environment.ts'
import { startPostgres } from '../test/utils/start-postgres.ts'

/** A server with an empty database. */
export interface Target {
  readonly url: string
  readonly pid: number
  /** The server's, and the database's where that is another process. */
  readonly pids: readonly number[]
  stop(): Promise<void>
}

interface Database {
  readonly place: string
  readonly pids: readonly number[]
  stop(): Promise<void>
}

async function startDatabase(
  engine: 'SQLite' | 'PostgreSQL',
): Promise<Database> {
  if (engine === 'PostgreSQL') {
    const { createDatabase, pid, stop } = await startPostgres('on')
    return { place: await createDatabase(), pids: [pid], stop }
  }
  const home = mkdtempSync(join(tmpdir(), 'assent-bench-'))
  const stop = async () => rmSync(home, { recursive: true })
  return { place: join(home, 'receipts.db'), pids: [], stop }
}

/** Starts a server as its owner would, without a rate limit. */
export async function startTarget(
  engine: 'SQLite' | 'PostgreSQL',
): Promise<Target> {
  const database = await startDatabase(engine)
  const settings = { ASSENT_PORT: '0', ASSENT_ORIGINS: '*', ASSENT_RATE: '0' }
  const child = spawn(process.execPath, [main], {
    env: environment(database.place, settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let url = ''
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) if ((url = JSON.parse(line).url ?? '')) break
  child.stdout.resume()
  return {
    url,
    pid: child.pid!,
    pids: [child.pid!, ...database.pids],
    async stop() {
      child.kill()
      await once(child, 'exit')
      await database.stop()
    },
  }
}
