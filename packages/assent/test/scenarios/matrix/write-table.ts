import type { Section } from './rows.ts'

/** What became of an element before anybody chose. */
export type Cell = 'no request' | 'request but not run' | 'runs'

/** One cell of the matrix, with all that it depends on. */
export interface Finding {
  readonly section: Section
  readonly kind: string
  readonly way: string
  readonly mode: string
  readonly engine: string
  readonly cell: Cell
}

const titles: Readonly<Record<Section, string>> = {
  tagged: 'Tagged',
  wrong: 'Tagged wrongly',
  untagged: 'Not tagged',
}

const ANY = 'any'

const distinct = <Value>(values: readonly Value[]): Value[] => [
  ...new Set(values),
]

/** Joins the names of those whose values are alike. */
function alike(
  names: readonly string[],
  valueOf: (name: string) => string,
): [label: string, value: string][] {
  const values = distinct(names.map(valueOf))
  return values.map((value) => {
    const own = names.filter((name) => valueOf(name) === value)
    return [own.length === names.length ? ANY : own.join(', '), value]
  })
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) =>
    Math.max(...rows.map((row) => row[i]!.length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n')
}

function sectionTable(
  findings: readonly Finding[],
  engines: Readonly<Record<string, string>>,
): string {
  const kinds = distinct(findings.map(({ kind }) => kind))
  const ways = distinct(findings.map(({ way }) => way))
  const modes = distinct(findings.map(({ mode }) => mode))
  const rows = kinds.flatMap((kind) => {
    const cellsOf = (way: string, mode: string): string =>
      Object.keys(engines)
        .map(
          (engine) =>
            findings.find(
              (one) =>
                one.kind === kind &&
                one.way === way &&
                one.mode === mode &&
                one.engine === engine,
            )?.cell ?? 'not measured',
        )
        .join('\n')
    const byMode = (way: string): string =>
      JSON.stringify(alike(modes, (mode) => cellsOf(way, mode)))
    return alike(ways, byMode).flatMap(([way, value]) =>
      (JSON.parse(value) as [string, string][]).map(([mode, cells]) => [
        kind,
        way,
        mode,
        ...cells.split('\n'),
      ]),
    )
  })
  // What makes no difference anywhere needs no column.
  const isTold = [1, 2].filter((i) => rows.some((row) => row[i] !== ANY))
  return table(
    [['Kind', 'Comes', 'Assent is', ...Object.values(engines)], ...rows].map(
      (row) => row.filter((_, i) => i === 0 || i > 2 || isTold.includes(i)),
    ),
  )
}

/** The matrix as Markdown; where cells are alike, they share a row. */
export function writeTable(
  findings: readonly Finding[],
  engines: Readonly<Record<string, string>>,
): string {
  return Object.entries(titles)
    .map(([section, title]) => {
      const own = findings.filter((finding) => finding.section === section)
      return `### ${title}\n\n${sectionTable(own, engines)}`
    })
    .join('\n\n')
}
