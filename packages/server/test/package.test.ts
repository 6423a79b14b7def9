import { execFileSync, spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { environment } from './utils/environment.ts'
import { makeReceipt } from './utils/make-receipt.ts'

const home = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'assent-server-package-'))
const own = join(folder, 'node_modules/@assent/server')

/** Links a module that is installed in the workspace. */
function link(name: string): void {
  const to = join(folder, 'node_modules', name)
  mkdirSync(dirname(to), { recursive: true })
  symlinkSync(join(home, 'node_modules', name), to)
}

beforeAll(() => {
  const run = (...args: string[]): string =>
    execFileSync('npx', ['-y', 'pnpm@12', ...args], {
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  run('exec', 'rollup', '-c', 'rollup.config.ts')
  run('pack', '--pack-destination', folder)
  mkdirSync(own, { recursive: true })
  const { version, dependencies } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  )
  const tarball = join(folder, `assent-server-${version}.tgz`)
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', own])
  for (const name of Object.keys(dependencies)) link(name)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('the packed server has no TypeScript in it but types, and nothing of the workspace', () => {
  const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'))
  expect(JSON.stringify(manifest.dependencies)).not.toContain('@assent')
  const list = execFileSync('find', ['.', '-name', '*.ts'], { cwd: own })
  for (const file of `${list}`.trim().split('\n'))
    expect(file).toMatch(/\.d\.ts$/)
  const text = execFileSync('cat', ['dist/types.d.ts', 'dist/main.js'], {
    cwd: own,
    encoding: 'utf8',
  })
  expect(text).not.toMatch(/from '@assent|import\('@assent/)
})

test('its command stores a receipt, outside of the workspace', async () => {
  const { bin } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'))
  const main = join(own, bin['assent-server'])
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: environment(join(folder, 'receipts.db'), {
      ASSENT_PORT: '0',
      ASSENT_ORIGINS: '*',
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg, url } = JSON.parse(line)
    if (msg !== 'listening') continue
    const { status } = await fetch(`${url}/v1/receipts`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(makeReceipt()),
    })
    expect(status).toBe(201)
    return
  }
  expect.unreachable('it did not listen')
})

test.each(['', '/handler'])('@assent/server%s can be imported', (entry) => {
  const code = `import { createReceiptServer } from '@assent/server${entry}'
    console.log(typeof createReceiptServer)`
  const args = ['--input-type=module', '--eval', code]
  const options = { cwd: folder, encoding: 'utf8' } as const
  expect(execFileSync(process.execPath, args, options).trim()).toBe('function')
})
