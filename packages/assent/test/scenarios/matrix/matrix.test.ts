import { readFileSync, writeFileSync } from 'node:fs'
import { env } from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { page, servePages, snippet } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { untagged } from '../../world/untagged.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'
import { matrixRows, type Row } from './rows.ts'
import { writeTable, type Cell, type Finding } from './write-table.ts'

const DOC = new URL(
  '../../../../../docs/concepts/how-blocking-works.md',
  import.meta.url,
)
const START = '<!-- matrix: written by the tests, WRITE_MATRIX=1 -->'
const END = '<!-- /matrix -->'

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' }

const ways = ['in the markup', 'by a script', 'later'] as const
const modes = {
  'first in head': (body: string) =>
    page(body, snippet(undefined, 'src="/assent.js"')),
  'last in body': (body: string) =>
    page(body + snippet(undefined, 'src="/assent.js"'), ''),
  async: (body: string) => page(body),
} as const

/** Makes elements one by one, as a script of a page does. */
const BUILD = `<script>
  function build(node) {
    if (node.nodeType !== 1) return node.cloneNode()
    const element = document.createElementNS(node.namespaceURI, node.localName)
    for (const { name, value } of node.attributes) element.setAttribute(name, value)
    const into = element.content ?? element
    for (const child of (node.content ?? node).childNodes) into.append(build(child))
    return element
  }
  function add(markup) {
    const template = document.createElement('template')
    template.innerHTML = markup
    for (const node of template.content.childNodes) document.body.append(build(node))
  }
</script>`

const rows = matrixRows(untagged).flatMap((row, i) =>
  ways.map((way, j) => ({ ...row, way, id: `${row.section}-${i}-${j}` })),
)

function markupOf({ markup, id }: Row & { readonly id: string }): string {
  return markup
    .replaceAll('{id}', id)
    .replaceAll('{.js}', `{{tracker}}/${id}.js?row=${id}`)
    .replaceAll('{pixel.gif}', `{{tracker}}/pixel.gif?row=${id}`)
    .replaceAll(/\{(\w+\.\w+)\}/g, `{{tracker}}/media/$1?row=${id}&beat=${id}`)
}

const markup = (way: (typeof ways)[number]): string[] =>
  rows.filter((row) => row.way === way).map(markupOf)

function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

const body = [
  BUILD,
  ...markup('in the markup'),
  `<script>for (const one of ${literal(markup('by a script'))}) add(one)</script>`,
].join('\n')

const hasRun = `Object.fromEntries([${rows
  .filter(({ hasRun }) => hasRun && hasRun !== 'beats')
  .map(({ id, hasRun }) => `((id) => [id, ${hasRun}])('${id}')`)
  .join(',')}])`

async function cells(tab: Tab): Promise<Record<string, Cell>> {
  const ran = await tab.run<Record<string, boolean>>(hasRun)
  const asked = new Set(world.hits.map(({ query }) => query['row']))
  const beating = new Set(
    world.hits.flatMap(({ path, query }) =>
      path === '/hit' ? query['beat'] : [],
    ),
  )
  return Object.fromEntries(
    rows.map(({ id, hasRun }) => {
      const isRun =
        hasRun === 'beats' ? beating.has(id) : (ran[id] ?? asked.has(id))
      return [
        id,
        isRun ? 'runs' : asked.has(id) ? 'request but not run' : 'no request',
      ]
    }),
  )
}

const findings: Finding[] = []

describe.each(engines)('in %s', (engine) => {
  const current = useTab(engine)
  let close = (): void => {}
  afterEach(() => close())

  it.each(Object.entries(modes))(
    'what is not tagged runs, where Assent is %s, and what else does is found',
    async (mode, pageOf) => {
      const tab = current()
      close = servePages('site.test', { '/': pageOf(body) })
      await tab.open(world.url('site.test'))
      await shown(tab, 'banner')
      const later = literal(
        markup('later').map((one) =>
          one.replaceAll('{{tracker}}', world.tracker),
        ),
      )
      await tab.run(`${later}.forEach((one) => document.body.append(
        document.createRange().createContextualFragment(one)))`)
      const untouched = rows.filter(({ section }) => section === 'untagged')
      await eventually(
        async () => {
          const found = await cells(tab)
          return untouched.flatMap(({ id, kind, way }) =>
            found[id] === 'runs' ? [] : `${kind} ${way}: ${found[id]}`,
          )
        },
        ways.map((way) => `\`link rel="preload"\` ${way}: request but not run`),
      )
      await settled(tab)
      const found = await cells(tab)
      for (const { section, kind, way, id } of rows)
        findings.push({ section, kind, way, mode, engine, cell: found[id]! })
      expect(
        rows.flatMap(({ id, section, kind, way }) =>
          section === 'tagged' && found[id] !== 'no request'
            ? `${kind} ${way}: ${found[id]}`
            : [],
        ),
      ).toEqual([])
    },
  )
})

it('docs/concepts/how-blocking-works.md has the table that was found', () => {
  const table = `\n\n${writeTable(findings, NAMES)}\n\n`
  const [before, rest = ''] = readFileSync(DOC, 'utf8').split(START)
  const [written, after] = rest.split(END)
  if (env['WRITE_MATRIX'])
    writeFileSync(DOC, [before, START, table, END, after].join(''))
  expect(env['WRITE_MATRIX'] ? table : written).toBe(table)
})
