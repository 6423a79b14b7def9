import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'

/** A PostgreSQL of one's own, in a directory that goes when it stops. */
export interface Postgres {
  /** Makes an empty database, and returns its URL. */
  createDatabase(): Promise<string>
  /** Empties one, which is much quicker than to make another. */
  emptyDatabase(url: string): Promise<void>
  /** Ends all its processes at once, as a power cut would; then starts again. */
  crash(): Promise<void>
  stop(): Promise<void>
  readonly pid: number
}

const DEBIAN = '/usr/lib/postgresql'

function binaries(): string {
  if (!existsSync(DEBIAN))
    execFileSync('apt-get', ['install', '-y', '-q', 'postgresql'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  const newest = readdirSync(DEBIAN)
    .sort((a, b) => Number(a) - Number(b))
    .at(-1)
  return join(DEBIAN, newest ?? '', 'bin')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** PostgreSQL refuses to run as root. */
function owner() {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function run(url: string, statements: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query(statements)
  await client.end()
}

/** Starts it on a free port; without a wait for the disk if that may be. */
export async function startPostgres(fsync: 'on' | 'off'): Promise<Postgres> {
  const bin = binaries()
  const user = owner()
  const home = mkdtempSync(join(tmpdir(), 'assent-postgres-'))
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid)
  const data = join(home, 'data')
  const initial = ['-D', data, '-A', 'trust', '-U', 'assent', '--no-sync']
  execFileSync(join(bin, 'initdb'), initial, {
    ...user,
    stdio: 'ignore',
    cwd: home,
  })
  const port = await freePort()

  async function start() {
    const settings = [
      `port=${port}`,
      `unix_socket_directories=${home}`,
      `fsync=${fsync}`,
    ]
    const args = settings.flatMap((setting) => ['-c', setting])
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...args], {
      ...user,
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    for await (const line of createInterface({ input: child.stderr! }))
      if (line.includes('ready to accept connections')) break
    child.stderr!.resume()
    return child
  }

  let child = await start()
  let databases = 0
  const urlOf = (name: string) => `postgres://assent@127.0.0.1:${port}/${name}`
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    get pid() {
      return child.pid!
    },
    async createDatabase() {
      const name = `test_${++databases}`
      await run(urlOf('postgres'), `create database ${name}`)
      return urlOf(name)
    },
    emptyDatabase: (url) =>
      run(url, 'drop schema public cascade; create schema public'),
    async crash() {
      await end('SIGQUIT')
      child = await start()
    },
    async stop() {
      await end('SIGINT')
      rmSync(home, { recursive: true })
    },
  }
}
