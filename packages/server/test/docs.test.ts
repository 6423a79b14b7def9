import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeReport } from '../bench/write-report.ts'
import { createProgram } from '../src/commands/create-program.ts'
import { createReceiptServer } from '../src/index.ts'
import { createMeter } from '../src/operations/create-meter.ts'
import { options } from '../src/options/options.ts'
import { deadlines } from '../src/webhooks/deadlines.ts'
import { openSqlite } from './utils/open-sqlite.ts'

const docs = new URL('../../../docs/self-hosting/', import.meta.url)
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'))
const read = (name: string) => readFileSync(new URL(name, docs), 'utf8')

/** Rows of all tables on a page whose first cell is code. */
function rowsOf(page: string): string[][] {
  return [...read(page).matchAll(/^\| `.*\|$/gm)].map(([line]) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  )
}

test('the table of options has every option, its default and its meaning', () => {
  const expected = Object.values(options).map(({ name, fallback, about }) => [
    `\`${name}\``,
    fallback ? `\`${fallback}\`` : '',
    about,
  ])
  expect(rowsOf('options.md')).toEqual(expected)
})

test('the table of requests has every route', async () => {
  const app = createReceiptServer({ store: openSqlite(), meter: createMeter() })
  const description = await (await app.request('/openapi.json')).json()
  type Operation = { tags: string[]; summary: string }
  const paths: Record<string, Record<string, Operation>> = description.paths
  const expected = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { tags, summary }]) =>
      [`\`${method.toUpperCase()} ${path}\``, tags[0], summary].join(' | '),
    ),
  )
  const rows = rowsOf('api.md').map((row) => row.join(' | '))
  expect(rows.toSorted()).toEqual(expected.toSorted())
})

test('the table of commands has every command', () => {
  const { commands } = createProgram({ env: {}, out: process.stdout })
  const expected = commands.map((one) => [
    `\`${one.name()}\``,
    one.description(),
  ])
  expect(rowsOf('operations.md').toSorted()).toEqual(expected.toSorted())
})

test('the table of due dates has every regime', () => {
  const rows = rowsOf('webhooks.md').flatMap(
    ([cell]) => cell?.split(', ') ?? [],
  )
  for (const regime of deadlines.keys()) expect(rows).toContain(`\`${regime}\``)
})

test.each(['privacy.md', '../reference/receipt.md'])(
  'AZ-06 %s says that a receipt is evidence, and no signed document',
  (page) => {
    const [, section = ''] = read(page).split('\n## What it is not\n')
    const text = section.split('\n## ')[0]!.replaceAll(/\s+/g, ' ')
    expect(text).toContain('A receipt is evidence')
    expect(text).toContain(
      'is no electronic document with an enhanced electronic signature',
    )
    expect(text).toContain('998-IIIQ')
  },
)

test('the benchmark page says what was measured', () => {
  const report = writeReport(JSON.parse(read('benchmark.json')))
  expect(read('benchmark.md')).toBe(report)
})

test('every TypeScript example is one that is checked', () => {
  const folder = new URL('./snippets/', import.meta.url)
  const snippets = readdirSync(folder).map((name) =>
    readFileSync(new URL(name, folder), 'utf8'),
  )
  const examples = pages.flatMap((page) =>
    [...read(page).matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code),
  )
  expect(examples).toEqual(snippets)
})

function anchorsIn(file: URL): string[] {
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)]
  return headings.map(([, text = '']) =>
    text.toLowerCase().replaceAll(' ', '-'),
  )
}

test.each(pages)('every link on %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)]+)\)/g)]
  const broken = links
    .map(([, target = '']) => target)
    .filter((target) => !target.startsWith('https://'))
    .filter((target) => {
      const [file = '', anchor] = target.split('#')
      const url = new URL(file, docs)
      return !existsSync(url) || (anchor && !anchorsIn(url).includes(anchor))
    })
  expect(broken).toEqual([])
})
