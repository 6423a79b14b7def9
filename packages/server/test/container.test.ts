import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { options } from '../src/options/options.ts'

// No engine is there to build it with.
const home = join(import.meta.dirname, '../../..')
const own = join(home, 'packages/server')
const file = readFileSync(join(own, 'Containerfile'), 'utf8')
const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'))

test('the container file copies what is there, and each package that the server is made of', () => {
  const copied = [...file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, paths]) => paths!.split(' '),
  )
  expect(copied.filter((path) => !existsSync(join(home, path)))).toEqual([])
  const names = copied
    .filter((path) => path.startsWith('packages/'))
    .map((path) =>
      JSON.parse(readFileSync(join(home, path, 'package.json'), 'utf8')),
    )
    .flatMap(({ name, dependencies, devDependencies }) => [
      name,
      ...Object.keys({ ...dependencies, ...devDependencies }),
    ])
    .filter((name) => name.startsWith('@assent/'))
  expect(new Set(names).size).toBe(
    copied.filter((path) => path.startsWith('packages/')).length,
  )
})

test('the container runs the command of the package, with options that there are', () => {
  const command = join(
    'packages/server',
    manifest.publishConfig.bin['assent-server'],
  )
  expect(file).toContain(`ENTRYPOINT ["node", "/app/${command}"]`)
  const set = [...file.matchAll(/ASSENT_\w+/g)].map(([name]) => name)
  const names = Object.values(options).map(({ name }) => name)
  expect(set.filter((name) => !names.includes(name))).toEqual([])
  const [, port] = file.match(/^EXPOSE (\d+)$/m)!
  expect(port).toBe(options.port.fallback)
})
