import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'acorn'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { pack, type Packed } from './pack.ts'

const DIST = join(import.meta.dirname, '../../dist')

let packed: Packed
beforeAll(() => {
  packed = pack()
})

function inNode(code: string): string {
  return execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', code],
    { cwd: packed.folder, encoding: 'utf8' },
  )
}

describe('the packed tarball', () => {
  it('passes publint', async () => {
    const pkgDir = join(packed.folder, 'node_modules/assent')
    const { messages, pkg } = await publint({ pkgDir, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('passes attw', () => {
    const bin = join(
      createRequire(import.meta.url).resolve(
        '@arethetypeswrong/cli/package.json',
      ),
      '../dist/index.js',
    )
    const args = [bin, packed.tarball, '--profile', 'esm-only', '--no-color']
    // It ends with an error where it finds a problem.
    expect(() =>
      execFileSync(process.execPath, args, { stdio: 'pipe' }),
    ).not.toThrow()
  })

  it('does and throws nothing when Node imports it', () => {
    const code = `
      const before = Object.getOwnPropertyNames(globalThis)
      await import('assent')
      const after = Object.getOwnPropertyNames(globalThis)
      console.log(after.filter((name) => !before.includes(name)).join())`
    // Nanostores lets its copies share a counter.
    expect(inNode(code).trim()).toBe('nanostoresGlobal')
  })

  it('answers on a server: only what is necessary', () => {
    const code = `
      import { createAssent, openHistory, readRecord } from 'assent'
      const config = {
        controller: { name: 'A', contact: 'b' },
        purposes: [{ id: 'analytics' }],
      }
      const assent = createAssent(config)
      await new Promise(setImmediate)
      console.log(assent.allows('necessary'), assent.allows('analytics'),
        readRecord('assent=garbage', config).allows('analytics'))
      console.log(openHistory().receipts().length, openHistory().verify().length)
      await assent.acceptAll()
      console.log(assent.allows('analytics'))`
    expect(inNode(code).trim()).toBe('true false false\n0 0\nfalse')
  })

  it('has types that name no preact and nothing of ours that is not in it', () => {
    const types = readFileSync(
      join(packed.folder, 'node_modules/assent/dist/npm/index.d.ts'),
      'utf8',
    )
    expect(types).not.toMatch(/preact|@assent\//)
    expect(types).toContain('declare function createAssent')
  })

  it('holds the JSON Schema of the configuration, by its name and by its path', () => {
    const code = `
      import { createRequire } from 'node:module'
      import schema from 'assent/config.schema.json' with { type: 'json' }
      const { resolve } = createRequire(process.cwd() + '/a.js')
      console.log(schema.$id, resolve('assent/config.schema.json'))`
    const [id, path] = inNode(code).trim().split(' ')
    expect(id).toBe('https://unpkg.com/assent/config.schema.json')
    expect(path).toMatch(/node_modules\/assent\/config\.schema\.json$/)
  })

  it('holds the script files, a readable twin of each, the licence and the readme', () => {
    const root = join(packed.folder, 'node_modules/assent')
    for (const name of [
      'assent',
      'assent-ui',
      'assent-desk',
      'assent-judge',
      'assent-preferences',
      'assent-placeholders',
      'assent-tables',
      'assent-form',
      'assent-history',
      'assent-receipts',
      'assent.full',
    ])
      for (const ending of ['.js', '.dev.js'])
        expect(existsSync(join(root, 'dist', name + ending)), name).toBe(true)
    expect(existsSync(join(root, 'LICENSE'))).toBe(true)
    expect(existsSync(join(root, 'README.md'))).toBe(true)
  })
})

describe('every script file', () => {
  const files = readdirSync(DIST).filter((file) => file.endsWith('.js'))
  const data = ['lang', 'regime'].flatMap((folder) =>
    readdirSync(join(DIST, folder)).map((file) => `${folder}/${file}`),
  )

  it.each(files)('%s is ES2022 and safe to be joined with others', (file) => {
    const code = readFileSync(join(DIST, file), 'utf8')
    parse(code, { ecmaVersion: 2022 })
    expect(code).toMatch(/^(\/\/#.*\n)?;/)
  })

  it.each([...files.filter((file) => !file.includes('.dev.')), ...data])(
    '%s is ASCII, whatever character set the page is in',
    (file) => {
      // oxlint-disable-next-line no-control-regex
      expect(readFileSync(join(DIST, file), 'utf8')).toMatch(/^[\x00-\x7f]*$/)
    },
  )

  it.each(files)('%s evaluates no text', (file) => {
    const code = readFileSync(join(DIST, file), 'utf8')
    expect(code).not.toMatch(/\beval\(|new Function/)
  })
})
