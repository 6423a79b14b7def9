import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { environment, main } from '../../../../server/test/utils/environment.ts'

/** The receipt server in a process of its own, which can be killed. */
export interface Receipts {
  /** Rejects where the server is down, or goes down meanwhile. */
  post(body: string): Promise<Response>
  /** `kill -9`. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ids in the SQLite file. */
  stored(): string[]
}

async function begin(file: string): Promise<[ChildProcess, url: string]> {
  const child = spawn(process.execPath, [main], {
    env: environment(file, {
      ASSENT_PORT: '0',
      ASSENT_ORIGINS: '*',
      ASSENT_RATE: '0',
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.on('exit', () => child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout! })) {
    const { msg, url } = JSON.parse(line)
    if (msg !== 'listening') continue
    child.stdout!.resume()
    return [child, url]
  }
  throw new Error('the receipt server did not start')
}

export async function startReceipts(): Promise<Receipts> {
  const home = mkdtempSync(join(tmpdir(), 'assent-lost-'))
  const file = join(home, 'receipts.db')
  let [child, url] = await begin(file)
  const database = new DatabaseSync(file, { readOnly: true })
  return {
    post: (body) => {
      const headers = { 'content-type': 'text/plain' }
      return fetch(`${url}/v1/receipts`, { method: 'POST', headers, body })
    },
    async kill() {
      child.kill('SIGKILL')
      if (child.signalCode === null) await once(child, 'exit')
    },
    async start() {
      if (child.signalCode !== null) [child, url] = await begin(file)
    },
    stored: () =>
      database
        .prepare('SELECT id FROM receipts')
        .all()
        .map(({ id }) => String(id)),
  }
}
