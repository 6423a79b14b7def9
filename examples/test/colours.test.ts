import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

const read = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')

it('sets no property of the banner that the guide does not know', () => {
  const guide = read('docs/guides/theming.md')
  const set = read('examples/*/*.{css,html}').matchAll(/(--assent-[\w-]+):/g)
  const names = [...new Set([...set].map(([, name]) => name!))]
  expect(names).toContain('--assent-accent')
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
})
