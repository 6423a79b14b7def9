import { readdirSync, readFileSync } from 'node:fs'

/** A test whose title has the id of a requirement. */
export interface Proof {
  readonly title: string
  /** From `packages/`. */
  readonly file: string
}

const packages = new URL('../../packages/', import.meta.url)

// The first argument of test, it, describe or of what their `each` gives.
const TITLE =
  /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g

/** Titles of a test file that have an id, by id. */
export function titlesIn(source: string): (readonly [id: string, string])[] {
  return [...source.matchAll(TITLE)].flatMap(([, , title = '']) =>
    [...title.matchAll(/\b[A-Z]{2}-\d\d\b/g)].map(
      ([id]) => [id, title.replaceAll(/\\(.)/g, '$1')] as const,
    ),
  )
}

/** All tests that carry an id, by id, in the order of their files. */
export function findTests(): ReadonlyMap<string, readonly Proof[]> {
  const tests = new Map<string, Proof[]>()
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?!.*node_modules).*\.test\.ts$/.test(file))
  for (const file of files.sort()) {
    const source = readFileSync(new URL(file, packages), 'utf8')
    for (const [id, title] of titlesIn(source))
      tests.set(id, [...(tests.get(id) ?? []), { title, file }])
  }
  return tests
}
