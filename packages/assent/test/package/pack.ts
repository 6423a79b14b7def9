import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The package, as somebody has it who installed the tarball. */
export interface Packed {
  readonly tarball: string
  /** A folder in which `assent` can be imported. */
  readonly folder: string
}

const home = join(import.meta.dirname, '../..')

/** Packs `packages/assent` and unpacks it beside its dependencies. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'assent-package-'))
  const out = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const found: unknown = JSON.parse(out)
  const [{ filename }] = (
    Array.isArray(found) ? found : Object.values(found as object)
  ) as [{ filename: string }]
  const tarball = join(folder, filename)
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'assent'), { recursive: true })
  execFileSync('tar', [
    '-xzf',
    tarball,
    '--strip-components=1',
    '-C',
    join(modules, 'assent'),
  ])
  for (const name of ['js-cookie', 'nanostores', 'preact'])
    symlinkSync(join(home, 'node_modules', name), join(modules, name))
  return { tarball, folder }
}
